"""CSV text → rows: what is understood, what is refused and with which line, and that nothing else ever comes of it."""

import random

import pytest

from gradviz.core.training.table import LONGEST_TEXT, MOST_ROWS, TableError, read_table

TWO = ((1.0, 2.0), (3.0, 4.5))
READ = {
    "plain": "1,2\n3,4.5",
    "header": "x,y\n1,2\n3,4.5\n",
    "header in quotes": '"size, in m²","price"\n1,2\n3,4.5\n',
    "spaces": " 1 , 2 \n 3,\t4.5\n".replace("\t", ""),
    "semicolons": "1;2\n3;4.5",
    "decimal comma": "x;y\n1;2\n3;4,5\n",
    "decimal commas": "1,0;2,0\n3,0;4,5\n",
    "quoted decimal comma": '"1,0";"2,0"\n"3,0";"4,5"\n',
    "decimal comma in quotes between commas": 'x,y\n"1,0","2,0"\n"3,0","4,5"\n',
    "tab": "x\ty\n1\t2\n3\t4.5\n",
    "tab and decimal comma": "1\t2\n3\t4,5\n",
    "byte order mark": "\ufeffx,y\n1,2\n3,4.5\n",
    "byte order mark, no header": "\ufeff1,2\n3,4.5\n",
    "CRLF": "x,y\r\n1,2\r\n3,4.5\r\n",
    "CR": "1,2\r3,4.5\r",
    "empty lines": "\n\nx,y\n\n1,2\n   \n3,4.5\n\n\n",
    "lines of separators": ";\n1;2\n;\n3;4.5\n;\n",
    "scientific": "1e0,.2E1\n+30e-1,45e-1",
    "minus sign": "−1,2\n3,4.5",
    "separators in quotes": '"x;cm",y\n1,2\n3,4.5\n',
    "tabs in quotes": '"x\tcm";"y"\n1;2\n3;4,5\n',
    "another separator in quotes": '"x","y;z"\n"1","2"\n"3","4.5"\n',
    "a tab in the second header": 'Größe;"t\tq"\n1;2\n3;4,5\n',
    "quotes in quotes": '"the ""x"", in ;",y\n1,2\n3,4.5\n',
    "a line break in quotes": '"x\nin cm",y\n1,2\n3,4.5\n',
    "line breaks in quotes": '"x\r\n\r\nin cm","y\r\n"\r\n1,2\r\n3,4.5\r\n',
    "inches": 'width 5",height 6"\n1,2\n3,4.5\n',
    "three decimals that cannot be thousands": '"1,000","2,000"\n"3,000","4,5"\n',
    "four decimals": "1,000\t2,000\n3,000\t4,5000\n",
    "three decimals between semicolons": "1,000;2,000\n3,000;4,500\n",
    "bare points": "1.,2\n3,4.5",
}


@pytest.mark.parametrize("text", READ.values(), ids=READ.keys())
def test_what_is_read(text: str) -> None:
    sign = -1.0 if "−" in text else 1.0
    assert read_table(text) == ((sign * 1.0, 2.0), TWO[1])


REFUSED = {
    "nothing": ("", "too_few_rows", None),
    "header alone": ("x,y\n", "too_few_rows", None),
    "one row": ("x,y\n1,2\n", "too_few_rows", None),
    "one column": ("x\n1\n2\n", "one_column", 1),
    "one column after empty lines": ("\n\n1\n2\n", "one_column", 3),
    "three columns": ("x,y,z\n1,2,3\n", "many_columns", 1),
    "a cell too many": ("x,y\n1,2\n3,4,5\n6,7\n", "ragged", 3),
    "a cell too few": ("x,y\n1,2\n\n3\n", "ragged", 4),
    "text in a number column": ("x,y\n1,2\n3,four\n", "text_in_column", 3),
    "half a header": ("x,1\n1,2\n3,4\n", "text_in_column", 1),
    "two headers": ("x,y\na,b\n1,2\n", "text_in_column", 2),
    "an empty cell": ("x,y\n1,2\n3,\n", "empty_cell", 3),
    "nan": ("x,y\n1,2\n3,NaN\n", "no_finite_number", 3),
    "nan in the first line": ("nan,nan\n1,2\n3,4\n", "no_finite_number", 1),
    "inf": ("1,2\n-inf,4\n", "no_finite_number", 2),
    "beyond floats": ("1,2\n1e999,4\n", "no_finite_number", 2),
    "too large": ("1,2\n3,1e13\n", "number_out_of_range", 2),
    "hexadecimal": ("1,2\n3,0x10\n", "text_in_column", 2),
    "underscores": ("1,2\n3,1_000\n", "text_in_column", 2),
    "other digits": ("1,2\n3,٤\n", "text_in_column", 2),
    "points and commas": ("1,5;2\n2.5;3\n", "mixed_decimals", 2),
    "both in one number": ("1;2\n1.234,5;3\n", "text_in_column", 2),
    "thousands": ('"1,000","2"\n"3","4"\n', "thousands", 1),
    "thousands between tabs": ("x\ty\n1\t2\n3\t-12,500\n", "thousands", 3),
    "millions": ('"1,000,000","2"\n"3","4"\n', "text_in_column", 1),
    "thousands with decimals": ('"1,000.5","2"\n"3","4"\n', "text_in_column", 1),
    "text after a line break in quotes": ('"x\nin cm",y\n1,2\n3,four\n', "text_in_column", 4),
    "a line break in a number": ('x,y\n1,2\n"3\n4",5\n6,seven\n', "text_in_column", 3),
    "quotes that do not end": ('x,y\n1,2\n3,"4\n5,6\n', "text_in_column", 3),
    "too many rows": ("1,2\n" * (MOST_ROWS + 1), "too_many_rows", MOST_ROWS + 1),
    "too much text": ("1,2\n" * (LONGEST_TEXT // 4 + 1), "too_long_table", None),
    "an enormous cell": ('1,2\n"' + "x" * 200_000 + '",3\n', "unreadable_line", 2),
}


@pytest.mark.parametrize(("text", "code", "line"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused(text: str, code: str, line: int | None) -> None:
    with pytest.raises(TableError) as caught:
        read_table(text)
    assert caught.value.code == code
    assert caught.value.parameters.get("line") == line


PIECES = [
    *("", ",", ";", "\t", "\n", "\r\n", '"', ".", "-", "−", "e", "1", "nan", "inf", "x"),
    *("\ufeff", "\x00", "\ud800", "٣", "1e999"),
]


def test_mutated_tables_are_read_or_refused() -> None:
    chance, read = random.Random(7), 0
    for _ in range(20_000):
        text = list(chance.choice(list(READ.values())))
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(text) + 1)
            text[place : place + chance.randint(0, 3)] = chance.choice(PIECES)
        try:
            rows = read_table("".join(text))
        except TableError:
            continue
        read += 1
        assert all(len(row) == 2 and all(abs(number) <= 1e12 for number in row) for row in rows)
    assert 1_000 < read < 19_000
