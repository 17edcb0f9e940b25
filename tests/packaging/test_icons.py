"""The icons that are committed are those that the script makes."""

from pathlib import Path

import pytest
from PIL import Image

import icons


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    icons.make(folder)
    return folder


def pictures(path: Path) -> dict[object, bytes]:
    """Size → the pixels of every picture in a file."""
    with Image.open(path) as image:
        if path.suffix == ".ico":
            return {size: image.ico.getimage(size).convert("RGBA").tobytes() for size in image.ico.sizes()}
        if path.suffix == ".icns":
            return {size: image.icns.getimage(size).convert("RGBA").tobytes() for size in image.info["sizes"]}
        return {image.size: image.convert("RGBA").tobytes()}


def test_the_same_files() -> None:
    names = {path.name for path in icons.FOLDER.iterdir()}
    assert names == {"gradviz.ico", "gradviz.icns", *(f"gradviz-{size}.png" for size in icons.HICOLOR_SIZES)}


@pytest.mark.parametrize("path", sorted(icons.FOLDER.iterdir()), ids=lambda path: path.name)
def test_the_same_pixels(made: Path, path: Path) -> None:
    assert pictures(path) == pictures(made / path.name)


def test_every_size_is_there() -> None:
    assert set(pictures(icons.FOLDER / "gradviz.ico")) == {(size, size) for size in icons.ICO_SIZES}
    sizes = {width * scale for width, _, scale in pictures(icons.FOLDER / "gradviz.icns")}
    assert sizes >= {32, 128, 256, 512, 1024}
    for size in icons.HICOLOR_SIZES:
        assert set(pictures(icons.FOLDER / f"gradviz-{size}.png")) == {(size, size)}


@pytest.mark.parametrize("size", icons.ICO_SIZES)
def test_a_small_one_can_be_told_from_its_ground(size: int) -> None:
    image = icons.drawn(size)
    assert image.getpixel((0, 0))[3] < 128  # its corners are round
    middle = image.getpixel((round(0.59 * size), round(0.61 * size)))  # the star
    ground = image.getpixel((size // 2, size // 16))
    assert sum(abs(a - b) for a, b in zip(middle[:3], ground[:3], strict=True)) > 100
