<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>GradViz: the class</source>
        <translation>GradViz: 受講者の画面</translation>
    </message>
</context>
<context>
    <name>BasinsPlot</name>
    <message>
        <source>A click opens the run from there on the Descent page</source>
        <translation>クリックすると、そこから始まる実行を勾配降下法のページで開きます</translation>
    </message>
    <message>
        <source>Map of starts by the minimum that each reaches</source>
        <translation>初期値ごとに到達する極小点で塗り分けた図</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>A batch of points</source>
        <translation>点のバッチ</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>まとめて</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>1点ずつ</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>{0} calls</source>
        <translation>呼び出し {0} 回</translation>
    </message>
    <message>
        <source>{0} calls with shape {1}</source>
        <translation>呼び出し {0} 回、形状 {1}</translation>
    </message>
</context>
<context>
    <name>BatchSheet</name>
    <message>
        <source>BATCH SIZES, MEASURED WHERE |∇f| = {0}</source>
        <translation>バッチサイズの比較、|∇f| = {0} の場所で測定</translation>
    </message>
    <message>
        <source>Batch sizes compared</source>
        <translation>バッチサイズの比較</translation>
    </message>
    <message>
        <source>Loss surface of this step&apos;s batch</source>
        <translation>このステップのバッチの損失曲面</translation>
    </message>
    <message>
        <source>every step takes all {0} examples</source>
        <translation>毎ステップ {0} 例すべてを使用</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>noise of ∇f</source>
        <translation>∇fの雑音</translation>
    </message>
    <message>
        <source>passes/epoch</source>
        <translation>通過/エポック</translation>
    </message>
    <message>
        <source>size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>steps/epoch</source>
        <translation>ステップ/エポック</translation>
    </message>
    <message>
        <source>this step&apos;s batch, {0} of {1}</source>
        <translation>今回のバッチ、{1} 例中 {0} 例</translation>
    </message>
    <message>
        <source>this step&apos;s batch, {0} of {1}: loss {2}</source>
        <translation>今回のバッチ、{1} 例中 {0} 例: 損失 {2}</translation>
    </message>
</context>
<context>
    <name>Book</name>
    <message>
        <source>Derivative</source>
        <translation>微分</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>勾配降下法</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Both gradients in numbers</source>
        <translation>2通りの勾配の値</translation>
    </message>
    <message>
        <source>The largest of {0} differences is {1}.</source>
        <translation>{0} 個の差のうち最大は {1} です。</translation>
    </message>
    <message>
        <source>backpropagated</source>
        <translation>逆伝播</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>numerical</source>
        <translation>数値微分</translation>
    </message>
    <message>
        <source>∇f AT STEP {0}: {1}, h = {2}</source>
        <translation>ステップ {0} の∇f: {1}、h = {2}</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>The code of this step</source>
        <translation>このステップのコード</translation>
    </message>
</context>
<context>
    <name>CompareButton</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Keep this run, and set another beside it (C)</source>
        <translation>この実行を残し、その隣に別の実行を設定 (C)</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare: keep this run, set another</source>
        <translation>比較: この実行を残して別の実行を設定</translation>
    </message>
    <message>
        <source>Compared at equal evaluations of f</source>
        <translation>f の計算回数をそろえて比較</translation>
    </message>
    <message>
        <source>Compared at equal steps</source>
        <translation>ステップ数をそろえて比較</translation>
    </message>
    <message>
        <source>Follow the next run</source>
        <translation>次の実行に移る</translation>
    </message>
    <message>
        <source>Remove all other runs</source>
        <translation>ほかの実行をすべて削除</translation>
    </message>
    <message>
        <source>Remove this run</source>
        <translation>この実行を削除</translation>
    </message>
    <message>
        <source>The book&apos;s comparison: four optimizers</source>
        <translation>本の比較: 4つの最適化手法</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Forward, central and exact gradient</source>
        <translation>前方差分・中心差分・厳密な勾配</translation>
    </message>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>厳密値</translation>
    </message>
</context>
<context>
    <name>ContrastPanel</name>
    <message>
        <source>The quotient with two values of h</source>
        <translation>2つの h での差分商</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
</context>
<context>
    <name>CopiedSign</name>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Curve with secant and tangent</source>
        <translation>曲線と割線・接線</translation>
    </message>
</context>
<context>
    <name>DataPlot</name>
    <message>
        <source>The data, with what the model says</source>
        <translation>データとモデルの答え</translation>
    </message>
    <message>
        <source>{0} (standardized)</source>
        <translation>{0}(標準化)</translation>
    </message>
</context>
<context>
    <name>DataSheet</name>
    <message>
        <source>Logarithmic axis</source>
        <translation>対数軸</translation>
    </message>
    <message>
        <source>a network with {0} parameters</source>
        <translation>パラメータが {0} 個のネットワーク</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>early stopping: {0}</source>
        <translation>早期終了: {0}</translation>
    </message>
    <message>
        <source>in the data&apos;s own units: {0}</source>
        <translation>データ本来の単位: {0}</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>standardized: {0}</source>
        <translation>標準化: {0}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>training {0}</source>
        <translation>訓練 {0}</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>validation {0}</source>
        <translation>検証 {0}</translation>
    </message>
</context>
<context>
    <name>DerivativePage</name>
    <message>
        <source>Derivative</source>
        <translation>微分</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>勾配降下法</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Take h and the scheme to the Gradient page</source>
        <translation>h と差分の種類を勾配ページへ引き継ぎます</translation>
    </message>
    <message>
        <source>Take the curve, x, h and the scheme to the Descent page</source>
        <translation>曲線・x・h・差分の種類を勾配降下法ページへ引き継ぎます</translation>
    </message>
    <message>
        <source>no secant</source>
        <translation>割線なし</translation>
    </message>
    <message>
        <source>no tangent</source>
        <translation>接線なし</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>標本点</translation>
    </message>
    <message>
        <source>secant, slope {0}</source>
        <translation>割線の傾き {0}</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>接線</translation>
    </message>
    <message>
        <source>tangent, slope {0}</source>
        <translation>接線の傾き {0}</translation>
    </message>
    <message>
        <source>theory</source>
        <translation>理論値</translation>
    </message>
</context>
<context>
    <name>DerivativePanel</name>
    <message>
        <source>DIFFERENCE</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Difference scheme</source>
        <translation>差分の種類</translation>
    </message>
    <message>
        <source>FUNCTION</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>POINT</source>
        <translation>点</translation>
    </message>
    <message>
        <source>PRECISION</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
</context>
<context>
    <name>DerivativeShow</name>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>quotient</source>
        <translation>差分商</translation>
    </message>
</context>
<context>
    <name>DescentPage</name>
    <message>
        <source>Derivative</source>
        <translation>微分</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>勾配降下法</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Take f, or its slice along x₀ where we are, h and the scheme to the Derivative page</source>
        <translation>f(または今の点での x₀ 方向の断面)・h・差分の種類を微分ページへ引き継ぎます</translation>
    </message>
    <message>
        <source>Take the function, h and the scheme to the Gradient page, where we are</source>
        <translation>関数・h・差分の種類を、今の点のまま勾配ページへ引き継ぎます</translation>
    </message>
    <message>
        <source>Try out many learning rates from this start on the Learning-rate page</source>
        <translation>この初期値から多くの学習率を学習率のページで試します</translation>
    </message>
</context>
<context>
    <name>DescentRelief</name>
    <message>
        <source>Surface in space with the path of the descent</source>
        <translation>3次元の曲面と勾配降下法の経路</translation>
    </message>
</context>
<context>
    <name>DescentShow</name>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>DialPanel</name>
    <message>
        <source>A STEP OF LENGTH {0} IN {1} DIRECTIONS</source>
        <translation>長さ {0} の移動、{1} 方向</translation>
    </message>
    <message>
        <source>Directions in numbers</source>
        <translation>方向ごとの数値</translation>
    </message>
    <message>
        <source>largest decrease</source>
        <translation>最大の減少</translation>
    </message>
    <message>
        <source>largest increase</source>
        <translation>最大の増加</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>to the minimum</source>
        <translation>極小点の向き</translation>
    </message>
</context>
<context>
    <name>DialPlot</name>
    <message>
        <source>angle of the step, in degrees</source>
        <translation>移動方向の角度(度)</translation>
    </message>
    <message>
        <source>f after a small step, against its direction</source>
        <translation>少し移動した後の f(方向ごと)</translation>
    </message>
    <message>
        <source>rise of f</source>
        <translation>f の増加量</translation>
    </message>
    <message>
        <source>to the minimum</source>
        <translation>極小点の向き</translation>
    </message>
</context>
<context>
    <name>DifferenceFold</name>
    <message>
        <source>Difference scheme</source>
        <translation>差分の種類</translation>
    </message>
    <message>
        <source>{0}, h = {1}</source>
        <translation>{0}差分、h = {1}</translation>
    </message>
</context>
<context>
    <name>EndingBar</name>
    <message>
        <source>Stop at epoch {0}</source>
        <translation>{0} エポックで止める</translation>
    </message>
    <message>
        <source>Train again, and stop at the epoch with the lowest validation loss</source>
        <translation>検証損失が最小のエポックで止めて、もう一度訓練します</translation>
    </message>
</context>
<context>
    <name>EpochPlot</name>
    <message>
        <source>Accuracy against epoch</source>
        <translation>エポックに対する正解率</translation>
    </message>
    <message>
        <source>Loss against epoch</source>
        <translation>エポックに対する損失</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>A file cannot be read or written: {0}.</source>
        <translation>ファイルを読み書きできません: {0}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Something in GradViz has failed that should not have. You can go on.</source>
        <translation>GradVizの内部で、起きてはならないエラーが起きました。このまま続けられます。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. What was there before has been kept.</source>
        <translation>メモリが足りないため実行できません。それまでの内容は残っています。</translation>
    </message>
</context>
<context>
    <name>ErrorPlot</name>
    <message>
        <source>Error against h</source>
        <translation>h に対する誤差</translation>
    </message>
    <message>
        <source>|error|</source>
        <translation>|誤差|</translation>
    </message>
</context>
<context>
    <name>ExperimentPanel</name>
    <message>
        <source>DESCENT</source>
        <translation>勾配降下法</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>FUNCTION</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>GRADIENT</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Plain descent again, with this function&apos;s own start and learning rate; the number of steps stays</source>
        <translation>この関数の既定の初期値と学習率で、通常の勾配降下法に戻します。ステップ数はそのままです</translation>
    </message>
    <message>
        <source>climb +∇f (the mistake)</source>
        <translation>+∇f で登る(よくある誤り)</translation>
    </message>
    <message>
        <source>descend −∇f</source>
        <translation>−∇f で下る</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>start</source>
        <translation>初期値</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Copy as Python</source>
        <translation>Python としてコピー</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>数値をコピー</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>図をコピー</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Handout of the lesson</source>
        <translation>レッスンの配布資料</translation>
    </message>
    <message>
        <source>Handout with answers and notes…</source>
        <translation>答えとメモ入りの配布資料…</translation>
    </message>
    <message>
        <source>Handout…</source>
        <translation>配布資料…</translation>
    </message>
    <message>
        <source>The handout is written: “{0}”.</source>
        <translation>配布資料を保存しました: “{0}”。</translation>
    </message>
    <message>
        <source>{0}, with notes</source>
        <translation>{0}、メモ入り</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>ファイルを置き換える</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>停止しました。何も保存されていません。</translation>
    </message>
    <message>
        <source>{0} frames, {1} seconds</source>
        <translation>{0} フレーム、{1} 秒</translation>
    </message>
    <message>
        <source>“{0}” is written: {1} MB.</source>
        <translation>“{0}” を保存しました: {1} MB。</translation>
    </message>
</context>
<context>
    <name>FieldCaption</name>
    <message>
        <source>Something went wrong that should not have: {0}.</source>
        <translation>起こるはずのない問題が起こりました: {0}。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>メモリが足りません。</translation>
    </message>
    <message>
        <source>arrows: {0}</source>
        <translation>矢印: {0}</translation>
    </message>
    <message>
        <source>arrows: {0}, the longest |∇f| = {1}</source>
        <translation>矢印: {0}、最長の |∇f| = {1}</translation>
    </message>
    <message>
        <source>arrows: {0}, their length logarithmic</source>
        <translation>矢印: {0}、長さは対数</translation>
    </message>
    <message>
        <source>arrows: {0}, their length logarithmic, the longest |∇f| = {1}</source>
        <translation>矢印: {0}、長さは対数、最長の |∇f| = {1}</translation>
    </message>
    <message>
        <source>line: slope of the quotient · dashed: the exact tangent · arrow: the move</source>
        <translation>実線: 傾きが差分商の直線 · 破線: 厳密な接線 · 矢印: 移動</translation>
    </message>
    <message>
        <source>no arrows: with this h the numerical {0} is 0 everywhere</source>
        <translation>矢印なし: この h では数値的な {0} がどこでも 0</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose the file</source>
        <translation>ファイルを選ぶ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>ファイルに名前をつけてください。</translation>
    </message>
    <message>
        <source>The name of such a file ends in .{0}.</source>
        <translation>この種類のファイル名は .{0} で終わります。</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>フォルダー “{0}” がありません。</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>step {0}</source>
        <translation>ステップ {0}</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>ステップ {0}/{1}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Add a choice</source>
        <translation>選択肢を追加</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答えの説明</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Changes to what the page shows now.</source>
        <translation>今の画面のとおりに変えます。</translation>
    </message>
    <message>
        <source>Choice {0}</source>
        <translation>選択肢 {0}</translation>
    </message>
    <message>
        <source>Choices; the right one is marked</source>
        <translation>選択肢(正解に印)</translation>
    </message>
    <message>
        <source>It changes</source>
        <translation>変わるもの</translation>
    </message>
    <message>
        <source>Note, for the speaker alone</source>
        <translation>メモ(発表者だけに表示)</translation>
    </message>
    <message>
        <source>One choice more</source>
        <translation>選択肢をもう1つ</translation>
    </message>
    <message>
        <source>Plays to the step that the page shows now.</source>
        <translation>今の画面のステップまで再生します。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Remove choice {0}</source>
        <translation>選択肢 {0} を削除</translation>
    </message>
    <message>
        <source>Reveal only this; with nothing ticked, everything</source>
        <translation>これだけ公開(選択なしならすべて)</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>The scene begins with what the page shows now.</source>
        <translation>シーンが今の画面から始まります。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>この段階まで</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>このステップまで</translation>
    </message>
    <message>
        <source>Unfolds up to the stage that the page shows now.</source>
        <translation>今の画面の段階まで分けて見せます。</translation>
    </message>
    <message>
        <source>Until it is answered, this is hidden</source>
        <translation>答えるまで隠すもの</translation>
    </message>
    <message>
        <source>{0} is right</source>
        <translation>正解は {0}</translation>
    </message>
</context>
<context>
    <name>FunctionPicker</name>
    <message>
        <source>Constants: {0}</source>
        <translation>定数: {0}</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>Functions: {0}</source>
        <translation>関数: {0}</translation>
    </message>
    <message>
        <source>Operators: {0}</source>
        <translation>演算子: {0}</translation>
    </message>
    <message>
        <source>Variables: {0}</source>
        <translation>変数: {0}</translation>
    </message>
    <message>
        <source>What is shown is still the function below.</source>
        <translation>表示中の図は下の関数のままです。</translation>
    </message>
    <message>
        <source>What is shown is still {0}.</source>
        <translation>表示中の図は {0} のままです。</translation>
    </message>
    <message>
        <source>typed formula</source>
        <translation>入力した数式</translation>
    </message>
</context>
<context>
    <name>GradientInspector</name>
    <message>
        <source>Batch code</source>
        <translation>バッチのコード</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>The quotients in numbers</source>
        <translation>差分商の数値</translation>
    </message>
</context>
<context>
    <name>GradientPage</name>
    <message>
        <source>Derivative</source>
        <translation>微分</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>勾配降下法</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Take the function, the point, h and the scheme to the Descent page</source>
        <translation>関数・点・h・差分の種類を勾配降下法ページへ引き継ぎます</translation>
    </message>
    <message>
        <source>Take the slice along x₀, h and the scheme to the Derivative page</source>
        <translation>x₀ 方向の断面・h・差分の種類を微分ページへ引き継ぎます</translation>
    </message>
</context>
<context>
    <name>GradientPanel</name>
    <message>
        <source>FUNCTION</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>GRADIENT</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
</context>
<context>
    <name>GradientShow</name>
    <message>
        <source>exact</source>
        <translation>厳密値</translation>
    </message>
</context>
<context>
    <name>GradientSide</name>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Direction dial</source>
        <translation>方向ダイヤル</translation>
    </message>
    <message>
        <source>Here −∇f points straight at the minimum.</source>
        <translation>ここでは −∇f がまっすぐ極小点を指します。</translation>
    </message>
    <message>
        <source>No direction goes down from here.</source>
        <translation>ここから下る方向はありません。</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>断面</translation>
    </message>
    <message>
        <source>THE GRID OF {0} POINTS, EACH WITH −∇f</source>
        <translation>{0} 個の格子点とそれぞれの −∇f</translation>
    </message>
    <message>
        <source>THREE POINTS</source>
        <translation>3つの点</translation>
    </message>
    <message>
        <source>The largest decrease that was measured lies {0}° away from −∇f.</source>
        <translation>測定した最急降下の方向は −∇f から {0}° 離れています。</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>落とし穴</translation>
    </message>
    <message>
        <source>∇f is zero here and names no direction, yet in some directions f falls.</source>
        <translation>ここでは ∇f が 0 で方向を示しませんが、f が下がる方向はあります。</translation>
    </message>
    <message>
        <source>−∇f is the largest decrease, but misses the minimum by {0}°.</source>
        <translation>−∇f は最急降下の方向ですが、極小点からは {0}° それています。</translation>
    </message>
</context>
<context>
    <name>GridPlot</name>
    <message>
        <source>The grid&apos;s arrows, −∇f</source>
        <translation>格子の −∇fの矢印</translation>
    </message>
</context>
<context>
    <name>HeatPlot</name>
    <message>
        <source>Map of f, step by step, against what is tried out</source>
        <translation>試した値に対する f のステップごとの図</translation>
    </message>
    <message>
        <source>blue: low f · orange: high f · hatched: after the end of a run</source>
        <translation>青:小さい f · 橙:大きい f · 斜線:実行が終わった後</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>evaluations of f</source>
        <translation>f の計算回数</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>{0} − min</source>
        <translation>{0} − 最小値</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Logarithmic axis</source>
        <translation>対数軸</translation>
    </message>
    <message>
        <source>f against step</source>
        <translation>ステップごとの f</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>|∇f| against step</source>
        <translation>ステップごとの |∇f|</translation>
    </message>
</context>
<context>
    <name>HopPlot</name>
    <message>
        <source>Graph of the function with the descent on it</source>
        <translation>関数のグラフとその上の勾配降下法</translation>
    </message>
</context>
<context>
    <name>Landscapes</name>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等高線</translation>
    </message>
    <message>
        <source>Heights: linear</source>
        <translation>高さ: 線形</translation>
    </message>
    <message>
        <source>Heights: logarithmic</source>
        <translation>高さ: 対数</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Surface in space</source>
        <translation>3次元の曲面</translation>
    </message>
    <message>
        <source>Turn the surface slowly</source>
        <translation>曲面をゆっくり回す</translation>
    </message>
</context>
<context>
    <name>LessonDesk</name>
    <message>
        <source>A lesson in twelve scenes, from the difference quotient to gradient descent</source>
        <translation>差分商から勾配降下法まで、12シーンのレッスン</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>ここから始める</translation>
    </message>
</context>
<context>
    <name>LessonEditor</name>
    <message>
        <source>A new scene, which begins with what the page shows now.</source>
        <translation>今の画面から始まる新しいシーンです。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Adds a scene, or a beat: one thing that the scene asks, shows or says next.</source>
        <translation>シーンか区切りを追加します。区切りは、シーンが次にたずねる・見せる・伝えることの1つです。</translation>
    </message>
    <message>
        <source>Beat: {0}</source>
        <translation>区切り: {0}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>新しいシーン</translation>
    </message>
    <message>
        <source>Scene from what is shown</source>
        <translation>今の画面から新しいシーン</translation>
    </message>
    <message>
        <source>Take what is shown</source>
        <translation>今の画面を取り込む</translation>
    </message>
    <message>
        <source>This lesson comes with GradViz. What you change is a copy of your own.</source>
        <translation>GradViz 付属のレッスンです。変更は自分用のコピーに入ります。</translation>
    </message>
</context>
<context>
    <name>LessonFiles</name>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Lessons (*{0})</source>
        <translation>レッスン (*{0})</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>新しいレッスン</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>新しいシーン</translation>
    </message>
    <message>
        <source>One lesson can be opened at a time, from a file of this computer.</source>
        <translation>開けるのは、このコンピューターにあるファイルのレッスン1つずつです。</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>レッスンを開く</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>レッスンを保存</translation>
    </message>
    <message>
        <source>“{0}” was not opened.</source>
        <translation>「{0}」は開けませんでした。</translation>
    </message>
</context>
<context>
    <name>LessonMenu</name>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Beat before</source>
        <translation>前の区切り</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>レッスンを閉じる</translation>
    </message>
    <message>
        <source>Edit the lesson</source>
        <translation>レッスンを編集</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>New lesson from what is shown</source>
        <translation>今の画面から新しいレッスン</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>次の区切り</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近開いたレッスン</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Reset to the scene</source>
        <translation>シーンの状態に戻す</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Scene or beat</source>
        <translation>シーンまたは区切り</translation>
    </message>
    <message>
        <source>Scenes…</source>
        <translation>シーン一覧…</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>ここから始める</translation>
    </message>
</context>
<context>
    <name>LessonStrip</name>
    <message>
        <source>Back</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Beat before: one question, change or sentence back</source>
        <translation>前の区切り: 問題、変更、文の1つ分戻る</translation>
    </message>
    <message>
        <source>Begin the lesson from the beginning</source>
        <translation>レッスンを最初から始める</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>レッスンを閉じる</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edit the lesson</source>
        <translation>レッスンを編集</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>Going on where it was left.</source>
        <translation>前回の続きです。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Next beat: one question, change or sentence on</source>
        <translation>次の区切り: 問題、変更、文の1つ分進む</translation>
    </message>
    <message>
        <source>Not {0}: {1} is right. {2}</source>
        <translation>{0} ではなく {1} が正解です。{2}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>シーンに戻す</translation>
    </message>
    <message>
        <source>Reset to the scene, whatever was tried</source>
        <translation>シーンの状態に戻す: 何を試したあとでも</translation>
    </message>
    <message>
        <source>{0} is right. {1}</source>
        <translation>{0} が正解です。{1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Save the lesson?</source>
        <translation>レッスンを保存しますか?</translation>
    </message>
    <message>
        <source>“{0}” has changes that are not saved.</source>
        <translation>「{0}」には保存していない変更があります。</translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>MAGNIFIER × {0}</source>
        <translation>拡大鏡 × {0}</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>拡大鏡</translation>
    </message>
    <message>
        <source>each line is a number that can be stored   ○ asked   ● stored</source>
        <translation>線は記憶できる数   ○ 求めた値   ● 記憶された値</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What is open cannot be remembered for the next start: {0}.</source>
        <translation>開いている内容を次回の起動のために保存できません: {0}。</translation>
    </message>
    <message>
        <source>What was remembered cannot be read, and has been set aside as “{0}”.</source>
        <translation>保存されていた内容を読み取れないため、「{0}」として別に残しました。</translation>
    </message>
</context>
<context>
    <name>NumbersPanel</name>
    <message>
        <source>Numbers of this step</source>
        <translation>このステップの数値</translation>
    </message>
    <message>
        <source>STEP {0} → {1}</source>
        <translation>ステップ {0} → {1}</translation>
    </message>
    <message>
        <source>STEP {0}: THE END</source>
        <translation>ステップ {0}: 終わり</translation>
    </message>
    <message>
        <source>does not exist here</source>
        <translation>ここには存在しない</translation>
    </message>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>exact ∇f</source>
        <translation>厳密な ∇f</translation>
    </message>
</context>
<context>
    <name>OptimizerRows</name>
    <message>
        <source>Optimizer</source>
        <translation>最適化手法</translation>
    </message>
    <message>
        <source>η  learning rate</source>
        <translation>学習率 η</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>At the end: {0}</source>
        <translation>最後には: {0}</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>計算中 …</translation>
    </message>
    <message>
        <source>Computing: {0} %</source>
        <translation>計算中: {0} %</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>もう一度実行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stopped at step {0}.</source>
        <translation>{0} ステップで中止しました。</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>(no title)</source>
        <translation>(タイトルなし)</translation>
    </message>
    <message>
        <source>A scene: what the page shows when it begins, and the beats that Next walks through.</source>
        <translation>シーン: 始まりの画面と、「次へ」で進む区切りです。</translation>
    </message>
    <message>
        <source>Scenes and beats</source>
        <translation>シーンと区切り</translation>
    </message>
    <message>
        <source>The lesson: its title, who has made it, and from which source.</source>
        <translation>レッスン: タイトル、作成者、出典です。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>+∇f, steepest ascent</source>
        <translation>+∇f、最急上昇の方向</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>矢印</translation>
    </message>
    <message>
        <source>No arrows</source>
        <translation>矢印なし</translation>
    </message>
    <message>
        <source>Show the path to come</source>
        <translation>これからの経路を表示</translation>
    </message>
    <message>
        <source>The function&apos;s own window</source>
        <translation>関数の既定の範囲</translation>
    </message>
    <message>
        <source>Unfold each step in its stages</source>
        <translation>各ステップを段階に分ける</translation>
    </message>
    <message>
        <source>−∇f, steepest descent</source>
        <translation>−∇f、最急降下の方向</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>PathsPlot</name>
    <message>
        <source>Paths of a few of the runs</source>
        <translation>いくつかの実行の経路</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等高線</translation>
    </message>
    <message>
        <source>Heights of the surface on a logarithmic scale</source>
        <translation>曲面の高さを対数目盛で表示</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>log f</source>
        <translation>対数 f</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Another than this, if there is one</source>
        <translation>ほかのディスプレイ(あれば)</translation>
    </message>
    <message>
        <source>Beat before</source>
        <translation>前の区切り</translation>
    </message>
    <message>
        <source>Black out</source>
        <translation>画面を暗くする</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>ディスプレイ</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>次の区切り</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>スライドショー</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The first lines of the file</source>
        <translation>ファイルの最初の行</translation>
    </message>
    <message>
        <source>The step that is shown</source>
        <translation>表示中のステップ</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>ステップ {0}/{1}</translation>
    </message>
</context>
<context>
    <name>ProbePlot</name>
    <message>
        <source>Contour picture with the gradient at a point</source>
        <translation>等高線と1点の勾配</translation>
    </message>
</context>
<context>
    <name>ProbeRelief</name>
    <message>
        <source>Surface in space with the gradient at a point</source>
        <translation>3次元の曲面と1点の勾配</translation>
    </message>
</context>
<context>
    <name>QuotientPanel</name>
    <message>
        <source>(h is lost)</source>
        <translation>(h が失われる)</translation>
    </message>
    <message>
        <source>Numbers of this gradient</source>
        <translation>この勾配の数値</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Basins</source>
        <translation>吸引域</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>勾配降下法</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>一斉実行</translation>
    </message>
    <message>
        <source>Take the run with the η and h of the fields to the Descent page</source>
        <translation>入力欄の η と h による実行を勾配降下法のページへ持っていきます</translation>
    </message>
</context>
<context>
    <name>RatesPanel</name>
    <message>
        <source>TRIED OUT</source>
        <translation>試す値</translation>
    </message>
    <message>
        <source>What is tried out</source>
        <translation>試す対象</translation>
    </message>
    <message>
        <source>difference steps h</source>
        <translation>刻み幅 h</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>learning rates η</source>
        <translation>学習率 η</translation>
    </message>
</context>
<context>
    <name>RatesPicture</name>
    <message>
        <source>Basins</source>
        <translation>吸引域</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>一斉実行</translation>
    </message>
    <message>
        <source>each mark is a run · a click opens it on the Descent page</source>
        <translation>印の一つ一つが実行 · クリックで勾配降下法のページに開く</translation>
    </message>
    <message>
        <source>the colour of a start is the minimum it reaches; paler: later</source>
        <translation>初期値の色は到達する極小点、淡いほど遅い</translation>
    </message>
</context>
<context>
    <name>RatesShow</name>
    <message>
        <source>best {0}</source>
        <translation>最良の {0}</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>RatesSide</name>
    <message>
        <source>WHERE THE STARTS LEAD</source>
        <translation>初期値の行き先</translation>
    </message>
    <message>
        <source>other minima</source>
        <translation>その他の極小点</translation>
    </message>
    <message>
        <source>{0} RUNS: HOW THEY END, AND THEIR {1}</source>
        <translation>{0} 個の実行:結果と {1}</translation>
    </message>
</context>
<context>
    <name>ReliefPlot</name>
    <message>
        <source>f − min (log)</source>
        <translation>f − 最小値 (対数)</translation>
    </message>
</context>
<context>
    <name>ReturnBar</name>
    <message>
        <source>GradViz was not closed properly last time. What was open then has been kept.</source>
        <translation>前回、GradVizは正常に終了しませんでした。そのとき開いていた内容は保存されています。</translation>
    </message>
    <message>
        <source>Open what was open</source>
        <translation>開いていた内容を開く</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>新しく始める</translation>
    </message>
</context>
<context>
    <name>RunsCard</name>
    <message>
        <source>At how many places the gradients needed f</source>
        <translation>勾配を求めるために f を計算した点の数</translation>
    </message>
    <message>
        <source>Compared at equal</source>
        <translation>そろえて比較:</translation>
    </message>
    <message>
        <source>Every run has evaluated f as often: a gradient takes 2n evaluations with the central scheme, and n + 1 with the others</source>
        <translation>どの実行も f を同じ回数だけ計算しています。勾配1つに中心差分では 2n 回、ほかでは n + 1 回かかります</translation>
    </message>
    <message>
        <source>Every run has taken as many steps, and as many gradients: each takes one a step</source>
        <translation>どの実行も同じステップ数だけ進み、勾配も同じ回数だけ求めています。1ステップに1回です</translation>
    </message>
    <message>
        <source>From the end to the nearest known minimum</source>
        <translation>終点から最も近い既知の極小点まで</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Remove all runs but the one that is followed</source>
        <translation>いま追っている実行以外をすべて削除</translation>
    </message>
    <message>
        <source>Runs that are compared</source>
        <translation>比較している実行</translation>
    </message>
    <message>
        <source>Steps taken; each takes one gradient</source>
        <translation>進んだステップ数。1ステップに勾配を1回求めます</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>evaluations of f</source>
        <translation>f の計算回数</translation>
    </message>
    <message>
        <source>f at the end of the run</source>
        <translation>実行の終点での f</translation>
    </message>
    <message>
        <source>f calls</source>
        <translation>f の計算</translation>
    </message>
    <message>
        <source>final f</source>
        <translation>最後の f</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>最適化手法</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>±h: central difference, +h: forward, −h: backward</source>
        <translation>±h: 中心差分、+h: 前方差分、−h: 後方差分</translation>
    </message>
</context>
<context>
    <name>ScenesDialog</name>
    <message>
        <source>Scenes</source>
        <translation>シーン一覧</translation>
    </message>
</context>
<context>
    <name>Show</name>
    <message>
        <source>arrows: {0}</source>
        <translation>矢印: {0}</translation>
    </message>
</context>
<context>
    <name>SliceGraph</name>
    <message>
        <source>Slice along x{0}</source>
        <translation>x{0} 方向の断面</translation>
    </message>
</context>
<context>
    <name>SlopeInspector</name>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Good and bad h</source>
        <translation>良い h と悪い h</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
</context>
<context>
    <name>SlopePanel</name>
    <message>
        <source>IN NUMBERS</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>The quotient in numbers</source>
        <translation>差分商の数値</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>does not exist here</source>
        <translation>ここには存在しない</translation>
    </message>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>from the formula</source>
        <translation>数式から</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>right digits</source>
        <translation>正しい桁数</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>定義されない</translation>
    </message>
    <message>
        <source>undefined, for f′(x) is 0</source>
        <translation>f′(x) = 0 なので定義されない</translation>
    </message>
    <message>
        <source>{0} of f′(x)</source>
        <translation>f′(x) の {0} 倍</translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Answer: {0}</source>
        <translation>答え: {0}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>暗転</translation>
    </message>
    <message>
        <source>Changes the settings. {0}</source>
        <translation>設定を変えます。{0}</translation>
    </message>
    <message>
        <source>Conclusion: {0}</source>
        <translation>まとめ: {0}</translation>
    </message>
    <message>
        <source>GradViz: the speaker</source>
        <translation>GradViz: 発表者</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>次</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>今</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Next scene: {0}</source>
        <translation>次のシーン: {0}</translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <translation>レッスンは開かれていません。</translation>
    </message>
    <message>
        <source>Plays to step {1}. {0}</source>
        <translation>ステップ {1} まで再生します。{0}</translation>
    </message>
    <message>
        <source>Question: {0}</source>
        <translation>問題: {0}</translation>
    </message>
    <message>
        <source>Start the time anew</source>
        <translation>時間を計り直す</translation>
    </message>
    <message>
        <source>The lesson ends here.</source>
        <translation>レッスンはここで終わりです。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Time since the beginning</source>
        <translation>始めてからの時間</translation>
    </message>
    <message>
        <source>Unfolds the step. {0}</source>
        <translation>このステップを段階に分けます。{0}</translation>
    </message>
</context>
<context>
    <name>StepInspector</name>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
</context>
<context>
    <name>SurfacePlot</name>
    <message>
        <source>Contour picture of the descent</source>
        <translation>勾配降下法の等高線図</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>A click opens the run on the Descent page</source>
        <translation>クリックするとその実行を勾配降下法のページで開きます</translation>
    </message>
    <message>
        <source>f at the end of each run, against what is tried out</source>
        <translation>試した値に対する、各実行の終わりの f</translation>
    </message>
    <message>
        <source>f − min</source>
        <translation>f − 最小値</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>Learn from a table of your own</source>
        <translation>自分の表から学習する</translation>
    </message>
    <message>
        <source>Tables ({0})</source>
        <translation>表 ({0})</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}.</source>
        <translation>ファイルを読めません: {0}。</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>How the runs ended</source>
        <translation>実行の終わり方</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>ほか {0} 件</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>ステップ {0}</translation>
    </message>
    <message>
        <source>step {0} / {1}</source>
        <translation>ステップ {0} / {1}</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Bring x and y to mean 0 and spread 1 before learning</source>
        <translation>学習の前に x と y を平均 0、標準偏差 1 にそろえます</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>GRADIENT</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>HYPERPARAMETERS</source>
        <translation>ハイパーパラメータ</translation>
    </message>
    <message>
        <source>Learn from a table of your own: two columns, x and y</source>
        <translation>自分の表から学習する: x と y の2列</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失関数</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>all examples a step</source>
        <translation>毎ステップすべての例</translation>
    </message>
    <message>
        <source>learnt from data</source>
        <translation>データから学習</translation>
    </message>
    <message>
        <source>mini-batches</source>
        <translation>ミニバッチ</translation>
    </message>
    <message>
        <source>open CSV …</source>
        <translation>CSVを開く …</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>人が決める</translation>
    </message>
    <message>
        <source>start w, b</source>
        <translation>初期 w, b</translation>
    </message>
    <message>
        <source>w, the weight, and b, the bias</source>
        <translation>重み w とバイアス b</translation>
    </message>
    <message>
        <source>{0} The data are still those of before.</source>
        <translation>{0} データは前のままです。</translation>
    </message>
    <message>
        <source>{0} weights and biases, at random at first</source>
        <translation>重みとバイアス {0} 個、最初は乱数</translation>
    </message>
</context>
<context>
    <name>TrainingPicture</name>
    <message>
        <source>Where the path lies is known when the training has ended.</source>
        <translation>経路が乗る平面は、学習が終わると分かります。</translation>
    </message>
    <message>
        <source>f: training loss</source>
        <translation>f: 訓練損失</translation>
    </message>
    <message>
        <source>f: training loss · arrows: {0}</source>
        <translation>f: 訓練損失 · 矢印: {0}</translation>
    </message>
    <message>
        <source>f: training loss · arrows: {0}, the longest |∇f| = {1}</source>
        <translation>f: 訓練損失 · 矢印: {0}、最長の |∇f| = {1}</translation>
    </message>
    <message>
        <source>f: training loss, on a plane that holds {0} % of the path&apos;s variance</source>
        <translation>f: 訓練損失、経路の分散の {0} % を含む平面上</translation>
    </message>
    <message>
        <source>from start to end</source>
        <translation>始まりから終わりへ</translation>
    </message>
    <message>
        <source>most of the rest</source>
        <translation>残りの中で最大の方向</translation>
    </message>
</context>
<context>
    <name>TrainingShow</name>
    <message>
        <source>epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>訓練損失</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>検証損失</translation>
    </message>
</context>
<context>
    <name>TrainingSide</name>
    <message>
        <source>Batches</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Data and loss</source>
        <translation>データと損失</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>2つの∇f</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One step back (←)</source>
        <translation>1ステップ戻る (←)</translation>
    </message>
    <message>
        <source>One step forward (→)</source>
        <translation>1ステップ進む (→)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Show each step in its stages (S)</source>
        <translation>各ステップを段階に分けて表示 (S)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>最後へ (End)</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>最初へ (Home)</translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation>{0} ステップ/秒</translation>
    </message>
</context>
<context>
    <name>TrapCard</name>
    <message>
        <source># what both call</source>
        <translation># 両方が呼ぶ関数</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>What both call</source>
        <translation>両方が呼ぶ関数</translation>
    </message>
    <message>
        <source>[]  shape {0}</source>
        <translation>[]  形状 {0}</translation>
    </message>
    <message>
        <source>✓  THE RIGHT WAY</source>
        <translation>✓  正しい書き方</translation>
    </message>
    <message>
        <source>✗  THE MISTAKE</source>
        <translation>✗  誤り</translation>
    </message>
</context>
<context>
    <name>Turntable</name>
    <message>
        <source>Arrow keys turn it, + and − zoom, Home goes back; a click on the surface chooses a point</source>
        <translation>矢印キーで回転、+ と − で拡大・縮小、Home で元に戻す。曲面をクリックすると点を選びます</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Hidden until the question is answered</source>
        <translation>問題に答えるまで非表示</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>レッスン(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>スライドショー(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>About GradViz</source>
        <translation>GradViz について</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>1ステップ戻る</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>1ステップ進む</translation>
    </message>
    <message>
        <source>Page: {0}</source>
        <translation>ページ: {0}</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生・一時停止</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>See a derivative computed, a gradient put together and a descent taken, with the true numbers.</source>
        <translation>微分が計算され、勾配が組み立てられ、勾配降下法が進む様子を、本物の数値とともに見せます。</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>最後へ</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>最初へ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message>
        <source>CSV: all numbers</source>
        <translation>CSV: すべての数値</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>GIF: animation</source>
        <translation>GIF: アニメーション</translation>
    </message>
    <message>
        <source>JSON: all numbers and settings</source>
        <translation>JSON: すべての数値と設定</translation>
    </message>
    <message>
        <source>MOMENTS</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>MP4: video</source>
        <translation>MP4: 動画</translation>
    </message>
    <message>
        <source>PDF: picture in lines</source>
        <translation>PDF: 線で描いた図</translation>
    </message>
    <message>
        <source>PNG: picture</source>
        <translation>PNG: 画像</translation>
    </message>
    <message>
        <source>Python: the program</source>
        <translation>Python: 同じ計算のプログラム</translation>
    </message>
    <message>
        <source>SIZE IN PIXELS</source>
        <translation>サイズ(ピクセル)</translation>
    </message>
    <message>
        <source>SVG: picture in lines</source>
        <translation>SVG: 線で描いた図</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>WebP: animation without loss</source>
        <translation>WebP: 可逆アニメーション</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>ほかのサイズ</translation>
    </message>
    <message>
        <source>each step in its stages</source>
        <translation>各ステップを段階ごとに</translation>
    </message>
    <message>
        <source>every n-th step</source>
        <translation>n ステップごと</translation>
    </message>
    <message>
        <source>frames a second</source>
        <translation>フレーム/秒</translation>
    </message>
    <message>
        <source>from step</source>
        <translation>最初のステップ</translation>
    </message>
    <message>
        <source>to step</source>
        <translation>最後のステップ</translation>
    </message>
</context>
<context>
    <name>_Kinds</name>
    <message>
        <source>one variable</source>
        <translation>1変数</translation>
    </message>
    <message>
        <source>two variables</source>
        <translation>2変数</translation>
    </message>
</context>
<context>
    <name>_PanelScroll</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>_PointRow</name>
    <message>
        <source>Point x</source>
        <translation>点 x</translation>
    </message>
</context>
<context>
    <name>_Scaled</name>
    <message>
        <source>The picture as it will be</source>
        <translation>保存される図</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>--fps takes at most {most} for a file that ends in {ending}, not {given}.</source>
        <translation>{ending} ファイルの --fps は最大 {most} です（指定値: {given}）。</translation>
    </message>
    <message>
        <source>--from takes a step that is not after {last}, where the animation ends.</source>
        <translation>--from に指定できるのは、アニメーションが終わる {last} より後でないステップです。</translation>
    </message>
    <message>
        <source>--{option} is for --self-test.</source>
        <translation>--{option} は --self-test と一緒に使います。</translation>
    </message>
    <message>
        <source>--{option} is for a file that ends in {endings}, not in {given}.</source>
        <translation>--{option} は {endings} で終わるファイルのためのもので、{given} には使えません。</translation>
    </message>
    <message>
        <source>--{option} takes a whole number from 0 to {last}, where this run ends, not {given}.</source>
        <translation>--{option} に指定できるのは 0 からこの実行が終わる {last} までの整数です({given} は指定できません)。</translation>
    </message>
    <message>
        <source>-o takes a file that can be written, not “{path}” ({problem}).</source>
        <translation>-o には書き込めるファイルを指定します。「{path}」には書き込めません({problem})。</translation>
    </message>
    <message>
        <source>A picture has at most {most} pixels on a side, not {given}.</source>
        <translation>図の一辺は {most} ピクセルまでです({given} ピクセルは大きすぎます)。</translation>
    </message>
    <message>
        <source>A program needs Python and NumPy alone, and prints the same table, to the last bit.</source>
        <translation>プログラムは Python と NumPy だけで動き、同じ表を最後のビットまで同じに出力します。</translation>
    </message>
    <message>
        <source>Draws the page&apos;s picture of one step of the run into a PNG, SVG or PDF file, or a stretch of the run as an animation, GIF, WebP or MP4, without any display, and prints the name of the file.</source>
        <translation>実行の1ステップについてのページの図を PNG、SVG、PDF ファイルに、または実行の一区間をアニメーション(GIF、WebP、MP4)として、画面なしで描き、ファイル名を出力します。</translation>
    </message>
    <message>
        <source>Each has a --help of its own.</source>
        <translation>それぞれのコマンドにも --help があります。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 2 bad input or a file that cannot be written, 3 no display.</source>
        <translation>終了コード: 0 完了、2 不正な入力または書き込めないファイル、3 画面なし。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 2 bad input or a file that cannot be written.</source>
        <translation>終了コード: 0 完了、2 不正な入力または書き込めないファイル。</translation>
    </message>
    <message>
        <source>JSON has the members experiment, columns, rows and outcome (key and sentence). What the last row lacks is null there, and numbers that are not finite are the strings &quot;nan&quot;, &quot;inf&quot; and &quot;-inf&quot;.</source>
        <translation>JSON には experiment, columns, rows, outcome (key と sentence) が入ります。最後の行にない値は null、有限でない数は文字列 &quot;nan&quot;, &quot;inf&quot;, &quot;-inf&quot; です。</translation>
    </message>
    <message>
        <source>Lists what --function knows by key, with the eta and the start of each.</source>
        <translation>--function に指定できるキーを、それぞれの eta と初期値とともに一覧にします。</translation>
    </message>
    <message>
        <source>Opens the window, with these options set there.</source>
        <translation>これらのオプションを設定した状態でウィンドウを開きます。</translation>
    </message>
    <message>
        <source>Prints the run as CSV, one row a step, the start and the end included:</source>
        <translation>実行を CSV で出力します(1ステップが1行、始まりと終わりも含む):</translation>
    </message>
    <message>
        <source>Standard output cannot be written ({problem}).</source>
        <translation>標準出力に書き込めません({problem})。</translation>
    </message>
    <message>
        <source>The self-test has failed.</source>
        <translation>自己診断に失敗しました。</translation>
    </message>
    <message>
        <source>The self-test has passed.</source>
        <translation>自己診断に合格しました。</translation>
    </message>
    <message>
        <source>There is no display to open a window on; gradviz render and gradviz trace work without one.</source>
        <translation>ウィンドウを開く画面がありません。gradviz render と gradviz trace は画面がなくても使えます。</translation>
    </message>
    <message>
        <source>There is no font for {language} on this system: its characters are missing in {path}.</source>
        <translation>このシステムには{language}のフォントがないため、{path} ではその文字が抜けています。</translation>
    </message>
    <message>
        <source>There is no standard output to write to.</source>
        <translation>書き込む標準出力がありません。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>メモリが足りません。</translation>
    </message>
    <message>
        <source>Those of one variable come last; a key that both have means theirs where --start is one number.</source>
        <translation>1変数の関数は最後にあります。両方にあるキーは、--start が1つの数のとき1変数のほうを指します。</translation>
    </message>
    <message>
        <source>Writes a lesson as PDF, without any display: a page for each scene, with its question and the picture before it is answered. gradviz handout FILE{suffix} is short for --lesson. Prints the name of the file.</source>
        <translation>レッスンを画面なしで PDF に書き出します。シーンごとに1ページで、問いと、答える前の図が載ります。gradviz handout FILE{suffix} は --lesson の略です。ファイル名を出力します。</translation>
    </message>
    <message>
        <source>a file that ends in {endings}</source>
        <translation>{endings} で終わるファイル</translation>
    </message>
    <message>
        <source>a file, as CSV if it ends in .csv or in nothing, as JSON in .json, as a program in .py, or - for standard output</source>
        <translation>ファイル（.csv または拡張子なしなら CSV、.json なら JSON、.py ならプログラム）、または標準出力を表す -</translation>
    </message>
    <message>
        <source>a key that gradviz functions lists, or a formula in x0 and x1, in x if the start is one number, of at most 400 characters</source>
        <translation>gradviz functions が示すキー、または x0 と x1 の数式(初期値が1つの数なら x の数式)、400文字以内</translation>
    </message>
    <message>
        <source>a lesson on paper, without a display</source>
        <translation>レッスンを紙で(画面なし)</translation>
    </message>
    <message>
        <source>a lesson&apos;s file, *{suffix}</source>
        <translation>レッスンのファイル、*{suffix}</translation>
    </message>
    <message>
        <source>a number from {low} to below {high}</source>
        <translation>{low} 以上 {high} 未満の数</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>{low} 以上 {high} 以下の数</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low} 以上 {high} 以下の整数</translation>
    </message>
    <message>
        <source>an animation&apos;s first step, {what}</source>
        <translation>アニメーションの最初のステップ、{what}</translation>
    </message>
    <message>
        <source>an animation&apos;s last step, {what}</source>
        <translation>アニメーションの最後のステップ、{what}</translation>
    </message>
    <message>
        <source>as last time, at first 100</source>
        <translation>前回と同じ、初回は 100</translation>
    </message>
    <message>
        <source>as last time, at first as the system</source>
        <translation>前回と同じ、初回はシステムの設定</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>degrees above the horizon, {what}</source>
        <translation>水平面から上がった角度(度)、{what}</translation>
    </message>
    <message>
        <source>degrees round the surface, {what}</source>
        <translation>曲面の周りを回った角度(度)、{what}</translation>
    </message>
    <message>
        <source>eta</source>
        <translation>eta</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>frames a second, {what}</source>
        <translation>1秒あたりのフレーム数、{what}</translation>
    </message>
    <message>
        <source>g is the numerical gradient, move what was added to x. The last row has neither. Numbers have all their digits, as Python&apos;s repr writes them; those that are not finite are nan, inf and -inf. How the run ended is said on standard error.</source>
        <translation>g は数値的に求めた勾配、move は x に加えた値です。最後の行にはどちらもありません。数は Python の repr のとおり全桁で書きます。有限でない数は nan, inf, -inf です。実行がどう終わったかは標準エラー出力に書きます。</translation>
    </message>
    <message>
        <source>gradviz has no command {given}: it takes {commands}, or options alone.</source>
        <translation>gradviz に {given} というコマンドはありません。使えるのは {commands}、またはオプションだけです。</translation>
    </message>
    <message>
        <source>heights of the surface: {what}</source>
        <translation>曲面の高さ: {what}</translation>
    </message>
    <message>
        <source>key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>one number, or two with a comma between them, each from -1e12 to 1e12</source>
        <translation>1つの数、またはコンマで区切った2つの数、それぞれ -1e12 以上 1e12 以下</translation>
    </message>
    <message>
        <source>options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>バージョンを表示します</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>このヘルプを表示します</translation>
    </message>
    <message>
        <source>so many times as many pixels, for everything, {what}</source>
        <translation>すべてをこの倍のピクセルで、{what}</translation>
    </message>
    <message>
        <source>so that at most {count} are shown</source>
        <translation>多くても {count} 個になるように</translation>
    </message>
    <message>
        <source>start</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>start without what was open last time</source>
        <translation>前回開いていた内容を使わずに起動します</translation>
    </message>
    <message>
        <source>the function&apos;s</source>
        <translation>関数の既定値</translation>
    </message>
    <message>
        <source>the function&apos;s, 0.1 for a formula</source>
        <translation>関数の既定値、数式なら 0.1</translation>
    </message>
    <message>
        <source>the functions there are</source>
        <translation>用意されている関数の一覧</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>the one that comes with it</source>
        <translation>付属のレッスン</translation>
    </message>
    <message>
        <source>the run as a picture or an animation, without a display</source>
        <translation>実行を図やアニメーションで(画面なし)</translation>
    </message>
    <message>
        <source>the run as a table, CSV or JSON</source>
        <translation>実行を表で(CSV または JSON)</translation>
    </message>
    <message>
        <source>the window of the self-test, a file that ends in .png</source>
        <translation>自己診断のウィンドウの画像。名前が .png で終わるファイル</translation>
    </message>
    <message>
        <source>the window, with a lesson</source>
        <translation>レッスンを開いたウィンドウ</translation>
    </message>
    <message>
        <source>try everything, say what fails, and leave</source>
        <translation>すべての機能を試し、失敗したものを表示して終了します</translation>
    </message>
    <message>
        <source>unfold each step in its stages</source>
        <translation>各ステップを段階に展開する</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>使い方:</translation>
    </message>
    <message>
        <source>what the self-test has found, a file that ends in .json</source>
        <translation>自己診断の結果。名前が .json で終わるファイル</translation>
    </message>
    <message>
        <source>width and height in pixels with an x between them, each {what}</source>
        <translation>x で区切った幅と高さ(ピクセル)、それぞれ {what}</translation>
    </message>
    <message>
        <source>with the answers and the speaker&apos;s notes</source>
        <translation>答えと発表者のメモも入れる</translation>
    </message>
    <message>
        <source>{command} --help lists what it takes ({problem}).</source>
        <translation>使えるものは {command} --help に出ます({problem})。</translation>
    </message>
    <message>
        <source>{command} does not take {given}; {command} --help lists what it takes.</source>
        <translation>{command} では {given} を使えません。使えるものは {command} --help に出ます。</translation>
    </message>
    <message>
        <source>{option} is given twice.</source>
        <translation>{option} が二度指定されています。</translation>
    </message>
    <message>
        <source>{option} is not for {optimizer}, which takes {taken}.</source>
        <translation>{option} は {optimizer} では使えません。{optimizer} で使えるのは {taken} です。</translation>
    </message>
    <message>
        <source>{option} takes no value.</source>
        <translation>{option} は値を取りません。</translation>
    </message>
    <message>
        <source>{option} takes {what}, not {given}.</source>
        <translation>{option} に指定できるのは{what}です({given} は指定できません)。</translation>
    </message>
    <message>
        <source>{option} takes {what}.</source>
        <translation>{option} に指定できるのは{what}です。</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others}, {last}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} または {last}</translation>
    </message>
    <message>
        <source>{what} (default: {default})</source>
        <translation>{what} (既定値: {default})</translation>
    </message>
    <message>
        <source>{what}, for {optimizers}</source>
        <translation>{what}({optimizers} 用)</translation>
    </message>
    <message>
        <source>{what}, in per cent</source>
        <translation>{what}(パーセント)</translation>
    </message>
    <message>
        <source>{what}, within the run</source>
        <translation>{what}(実行の範囲内)</translation>
    </message>
    <message>
        <source>{what}: every how many steps one is shown</source>
        <translation>何ステップごとに1つを見せるか、{what}</translation>
    </message>
</context>
<context>
    <name>curves</name>
    <message>
        <source>Absolute value</source>
        <translation>絶対値</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>3次関数</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数関数</translation>
    </message>
    <message>
        <source>Flat quartic</source>
        <translation>平らな4次関数</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>対数関数</translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation>放物線</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>プラトー</translation>
    </message>
    <message>
        <source>Reciprocal</source>
        <translation>逆数</translation>
    </message>
    <message>
        <source>Runge&apos;s curve</source>
        <translation>ルンゲの曲線</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>正弦関数</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ関数</translation>
    </message>
    <message>
        <source>The book&apos;s curve</source>
        <translation>本の曲線</translation>
    </message>
    <message>
        <source>Two wells</source>
        <translation>2つの谷</translation>
    </message>
    <message>
        <source>Wiggle</source>
        <translation>細かな波</translation>
    </message>
    <message>
        <source>a jump at 0: the quotient grows without end</source>
        <translation>0 で値が跳ぶ: 差分商が限りなく大きくなる</translation>
    </message>
    <message>
        <source>a kink at 0: central says 0 where there is no slope</source>
        <translation>0 で折れる: 傾きがないのに中心差分は 0 と答える</translation>
    </message>
    <message>
        <source>a pole at 0</source>
        <translation>0 で無限大になる</translation>
    </message>
    <message>
        <source>a vertical tangent at the edge of the domain</source>
        <translation>定義域の端で接線が垂直になる</translation>
    </message>
    <message>
        <source>at 0 every derivative up to the third is 0</source>
        <translation>0 では3階までの導関数がすべて 0</translation>
    </message>
    <message>
        <source>bends sharply: a small h is needed</source>
        <translation>急に曲がる: 小さい h が必要</translation>
    </message>
    <message>
        <source>central is exact here: the chapter&apos;s own example hides its best h</source>
        <translation>ここでは中心差分が厳密: 本の例では最良の h が見えない</translation>
    </message>
    <message>
        <source>ever finer waves towards 0</source>
        <translation>0 に近づくほど波が細かくなる</translation>
    </message>
    <message>
        <source>every derivative is as large as the function</source>
        <translation>どの導関数も元の関数と同じ大きさ</translation>
    </message>
    <message>
        <source>far out the slope is lost in the rounding of 1</source>
        <translation>遠くでは傾きが 1 の丸めに埋もれる</translation>
    </message>
    <message>
        <source>its own derivative</source>
        <translation>導関数が自分自身</translation>
    </message>
    <message>
        <source>near 0 a sample leaves the domain</source>
        <translation>0 の近くで標本点が定義域の外に出る</translation>
    </message>
    <message>
        <source>slopes 0.2 at 5 and 0.3 at 10</source>
        <translation>接線の傾きは 5 で 0.2、10 で 0.3</translation>
    </message>
    <message>
        <source>the simplest curve with both kinds of truncation</source>
        <translation>両方の打ち切り誤差が現れる最も単純な曲線</translation>
    </message>
    <message>
        <source>two minima and a maximum between them</source>
        <translation>2つの極小点と、その間の極大点</translation>
    </message>
</context>
<context>
    <name>endings</name>
    <message>
        <source>at equal evaluations of f</source>
        <translation>f の計算回数をそろえて</translation>
    </message>
    <message>
        <source>at equal steps</source>
        <translation>ステップ数をそろえて</translation>
    </message>
    <message>
        <source>biased</source>
        <translation>差分の偏り</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>収束</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>丸めで停止</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>極大点</translation>
    </message>
    <message>
        <source>oscillates</source>
        <translation>振動</translation>
    </message>
    <message>
        <source>out of steps</source>
        <translation>ステップ切れ</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>プラトー</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>未定義</translation>
    </message>
    <message>
        <source>uphill</source>
        <translation>上り</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A number, a variable, a function or “(” was expected, not “{found}”.</source>
        <translation>数・変数・関数・「(」のどれかが必要ですが、「{found}」があります。</translation>
    </message>
    <message>
        <source>A point needs an array of coordinates.</source>
        <translation>点には座標の配列が必要です。</translation>
    </message>
    <message>
        <source>A point of this function has {takes} coordinates, not {given}.</source>
        <translation>この関数の点の座標は {takes} 個です({given} 個ではありません)。</translation>
    </message>
    <message>
        <source>An operator is missing here.</source>
        <translation>ここに演算子が抜けています。</translation>
    </message>
    <message>
        <source>An operator is missing here; perhaps {suggestion}?</source>
        <translation>ここに演算子が抜けています。もしかして {suggestion} ですか?</translation>
    </message>
    <message>
        <source>An operator or the end was expected, not “{found}”.</source>
        <translation>演算子か数式の終わりが必要ですが、「{found}」があります。</translation>
    </message>
    <message>
        <source>At most {limit} characters fit into a formula.</source>
        <translation>数式は {limit} 文字までです。</translation>
    </message>
    <message>
        <source>Column {column}: {what}</source>
        <translation>{column} 文字目: {what}</translation>
    </message>
    <message>
        <source>More than {limit} brackets, signs or powers stand within each other here.</source>
        <translation>括弧・符号・べき乗がここで {limit} 重を超えて入れ子になっています。</translation>
    </message>
    <message>
        <source>Runs that are compared are of the same function.</source>
        <translation>比較する実行は同じ関数のものです。</translation>
    </message>
    <message>
        <source>The first number has to be smaller than the last.</source>
        <translation>最初の数は最後の数より小さくなければなりません。</translation>
    </message>
    <message>
        <source>The formula breaks off: a number, a variable, a function or “(” was expected.</source>
        <translation>数式が途中で切れています。数・変数・関数・「(」のどれかが必要です。</translation>
    </message>
    <message>
        <source>The formula breaks off: “)” was expected.</source>
        <translation>数式が途中で切れています。「)」が必要です。</translation>
    </message>
    <message>
        <source>The formula has more than {limit} parts.</source>
        <translation>数式の部品が {limit} 個を超えています。</translation>
    </message>
    <message>
        <source>The function has to return a real number, not {type}.</source>
        <translation>関数は実数を返さなければなりませんが、{type} を返しました。</translation>
    </message>
    <message>
        <source>The function has to return one number per point: shape {wanted}, not {returned}.</source>
        <translation>関数は1点につき1つの数を返さなければなりません。形状は {returned} ではなく {wanted} です。</translation>
    </message>
    <message>
        <source>This model and loss need y to be 0 or 1, and both to occur.</source>
        <translation>このモデルと損失では y は 0 か 1 で、両方が現れる必要があります。</translation>
    </message>
    <message>
        <source>Type a formula, for example x0**2 + x1**2.</source>
        <translation>数式を入力してください。例: x0**2 + x1**2。</translation>
    </message>
    <message>
        <source>With these settings at most {limit} {name} can be recorded: take fewer, or larger batches.</source>
        <translation>この設定で記録できる{name}は最大 {limit} です。減らすか、バッチを大きくしてください。</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name}がありません。</translation>
    </message>
    <message>
        <source>{name} is there twice.</source>
        <translation>{name}: 同じ値が2回あります。</translation>
    </message>
    <message>
        <source>{name} takes a finite number.</source>
        <translation>{name}には有限の数を入れます。</translation>
    </message>
    <message>
        <source>{name} takes a number from {low} to below {high}.</source>
        <translation>{name}には {low} 以上 {high} 未満の数を入れます。</translation>
    </message>
    <message>
        <source>{name} takes a number from {low} to {high}.</source>
        <translation>{name}には {low} 以上 {high} 以下の数を入れます。</translation>
    </message>
    <message>
        <source>{name} takes a number, for example 0.0001, 1e-4 or 10^-4.</source>
        <translation>{name}には数を入れます。例: 0.0001、1e-4、10^-4。</translation>
    </message>
    <message>
        <source>{name} takes a positive number.</source>
        <translation>{name}には正の数を入れます。</translation>
    </message>
    <message>
        <source>{name} takes a whole number.</source>
        <translation>{name}には整数を入れます。</translation>
    </message>
    <message>
        <source>{name} takes one of {choices}.</source>
        <translation>{name}に入れられるのは {choices} のどれかです。</translation>
    </message>
    <message>
        <source>{name} takes one point.</source>
        <translation>{name}には点を1つ入れます。</translation>
    </message>
    <message>
        <source>{name} takes {takes} values, not {given}.</source>
        <translation>{name} の引数は {takes} 個です({given} 個ではありません)。</translation>
    </message>
    <message>
        <source>{text} is too large a number; the largest is about 1.8e308.</source>
        <translation>{text} は大きすぎる数です。最大は約 1.8e308 です。</translation>
    </message>
    <message>
        <source>“(” was expected: {name} is called with parentheses.</source>
        <translation>「(」が必要です。{name} は括弧を付けて呼びます。</translation>
    </message>
    <message>
        <source>“)” was expected, not “{found}”.</source>
        <translation>「)」が必要ですが、「{found}」があります。</translation>
    </message>
    <message>
        <source>“{character}” ({codepoint}) has no meaning in a formula.</source>
        <translation>「{character}」({codepoint})は数式では意味がありません。</translation>
    </message>
    <message>
        <source>“{name}” is not known here.</source>
        <translation>「{name}」はここでは知られていません。</translation>
    </message>
    <message>
        <source>“{name}” is not known here; perhaps {suggestion}?</source>
        <translation>「{name}」はここでは知られていません。もしかして {suggestion} ですか?</translation>
    </message>
    <message>
        <source>“{text}” is an unfinished number; for the constant e write {suggestion}.</source>
        <translation>「{text}」は書きかけの数です。定数 e のつもりなら {suggestion} と書きます。</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>MP4 takes PyAV (pip install gradviz[video]) or an ffmpeg on the path, and there is neither.</source>
        <translation>MP4 には PyAV(pip install gradviz[video])かパス上の ffmpeg が必要ですが、どちらもありません。</translation>
    </message>
    <message>
        <source>“{name}” could not be written, and is as it was: {reason}.</source>
        <translation>“{name}”を書き込めず、元のままです: {reason}。</translation>
    </message>
</context>
<context>
    <name>functions</name>
    <message>
        <source>Absolute valley</source>
        <translation>絶対値の谷</translation>
    </message>
    <message>
        <source>Ackley</source>
        <translation>Ackley 関数</translation>
    </message>
    <message>
        <source>Beale</source>
        <translation>Beale 関数</translation>
    </message>
    <message>
        <source>Bohachevsky 1</source>
        <translation>Bohachevsky 関数 1</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Booth 関数</translation>
    </message>
    <message>
        <source>Branin</source>
        <translation>Branin 関数</translation>
    </message>
    <message>
        <source>Dented bowl</source>
        <translation>へこみのある椀</translation>
    </message>
    <message>
        <source>Dome</source>
        <translation>ドーム</translation>
    </message>
    <message>
        <source>Drop-wave</source>
        <translation>ドロップウェーブ</translation>
    </message>
    <message>
        <source>Easom</source>
        <translation>Easom 関数</translation>
    </message>
    <message>
        <source>Eggholder</source>
        <translation>エッグホルダー</translation>
    </message>
    <message>
        <source>Elongated bowl</source>
        <translation>細長い椀</translation>
    </message>
    <message>
        <source>Flat quartic</source>
        <translation>平らな4次関数</translation>
    </message>
    <message>
        <source>Gaussian wells</source>
        <translation>ガウスの井戸</translation>
    </message>
    <message>
        <source>Goldstein–Price</source>
        <translation>Goldstein–Price 関数</translation>
    </message>
    <message>
        <source>Griewank</source>
        <translation>Griewank 関数</translation>
    </message>
    <message>
        <source>Hills</source>
        <translation>丘</translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation>Himmelblau 関数</translation>
    </message>
    <message>
        <source>Matyas</source>
        <translation>Matyas 関数</translation>
    </message>
    <message>
        <source>McCormick</source>
        <translation>McCormick 関数</translation>
    </message>
    <message>
        <source>Monkey saddle</source>
        <translation>モンキーサドル</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>プラトー</translation>
    </message>
    <message>
        <source>Rastrigin</source>
        <translation>Rastrigin 関数</translation>
    </message>
    <message>
        <source>Ripples</source>
        <translation>さざ波</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock 関数</translation>
    </message>
    <message>
        <source>Rotated ellipse</source>
        <translation>傾いた楕円</translation>
    </message>
    <message>
        <source>Round bowl</source>
        <translation>丸い椀</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>鞍</translation>
    </message>
    <message>
        <source>Schaffer N. 2</source>
        <translation>Schaffer 関数 N. 2</translation>
    </message>
    <message>
        <source>Schwefel</source>
        <translation>Schwefel 関数</translation>
    </message>
    <message>
        <source>Sine valley</source>
        <translation>正弦の谷</translation>
    </message>
    <message>
        <source>Six-hump camel</source>
        <translation>6こぶラクダ</translation>
    </message>
    <message>
        <source>Styblinski–Tang</source>
        <translation>Styblinski–Tang 関数</translation>
    </message>
    <message>
        <source>Three-hump camel</source>
        <translation>3こぶラクダ</translation>
    </message>
    <message>
        <source>Two wells</source>
        <translation>2つの谷</translation>
    </message>
    <message>
        <source>Wavy bowl</source>
        <translation>波打つ椀</translation>
    </message>
    <message>
        <source>a bowl whose minimum is not at the origin</source>
        <translation>極小点が原点にない椀</translation>
    </message>
    <message>
        <source>a curved valley that is easy to find and slow to follow</source>
        <translation>見つけやすいが、たどるのは遅い曲がった谷</translation>
    </message>
    <message>
        <source>a dimpled bowl</source>
        <translation>小さなくぼみのある椀</translation>
    </message>
    <message>
        <source>a flat diagonal valley</source>
        <translation>平らな斜めの谷</translation>
    </message>
    <message>
        <source>a kink at the minimum: a fixed step never settles</source>
        <translation>極小点で折れる: 一定の学習率では落ち着かない</translation>
    </message>
    <message>
        <source>a kink: a fixed step hops across it for ever</source>
        <translation>折れる: 一定の学習率ではいつまでも飛び越える</translation>
    </message>
    <message>
        <source>a narrow valley across the axes</source>
        <translation>軸に対して斜めの狭い谷</translation>
    </message>
    <message>
        <source>a shallow well beside a deep one</source>
        <translation>深い井戸の隣の浅い井戸</translation>
    </message>
    <message>
        <source>a valley on a slope</source>
        <translation>斜面にある谷</translation>
    </message>
    <message>
        <source>a zero gradient at a maximum: descent leaves it</source>
        <translation>極大点で勾配が 0: 降下するとそこを離れる</translation>
    </message>
    <message>
        <source>a zero gradient that is no minimum</source>
        <translation>勾配が 0 なのに極小点ではない</translation>
    </message>
    <message>
        <source>about a hundred local minima</source>
        <translation>約百個の局所的な極小点</translation>
    </message>
    <message>
        <source>an elongated dent in a bowl</source>
        <translation>椀の中の細長いへこみ</translation>
    </message>
    <message>
        <source>ever finer ripples towards the corners</source>
        <translation>隅に近づくほど細かくなる波</translation>
    </message>
    <message>
        <source>ever slower towards a minimum without curvature</source>
        <translation>曲率のない極小点へしだいに遅くなる</translation>
    </message>
    <message>
        <source>every gradient points straight away from the minimum</source>
        <translation>どの勾配も極小点からまっすぐ遠ざかる向き</translation>
    </message>
    <message>
        <source>far out the gradient is nearly zero and learning stalls</source>
        <translation>遠くでは勾配がほぼ 0 で学習が進まない</translation>
    </message>
    <message>
        <source>flat in the middle, steep at the corners</source>
        <translation>中央は平坦、隅は急</translation>
    </message>
    <message>
        <source>four equal minima: the start decides</source>
        <translation>同じ値の極小点が4つ: 初期値で決まる</translation>
    </message>
    <message>
        <source>four minima of different depth</source>
        <translation>深さの違う4つの極小点</translation>
    </message>
    <message>
        <source>heights from 3 to a million</source>
        <translation>高さは 3 から百万まで</translation>
    </message>
    <message>
        <source>hills that divert the path</source>
        <translation>経路をそらす丘</translation>
    </message>
    <message>
        <source>local minima on a bowl</source>
        <translation>椀の上の局所的な極小点</translation>
    </message>
    <message>
        <source>minima and saddles in turn</source>
        <translation>極小点と鞍点が交互に並ぶ</translation>
    </message>
    <message>
        <source>one global minimum and two local ones</source>
        <translation>大域的な最小点が1つ、局所的な極小点が2つ</translation>
    </message>
    <message>
        <source>one hole in a plain where the gradient vanishes</source>
        <translation>勾配が消える平地の1つの穴</translation>
    </message>
    <message>
        <source>rings around a hole</source>
        <translation>穴を囲む輪</translation>
    </message>
    <message>
        <source>rings that trap the descent</source>
        <translation>降下を閉じ込める輪</translation>
    </message>
    <message>
        <source>ripples on a very wide bowl</source>
        <translation>とても広い椀の上のさざ波</translation>
    </message>
    <message>
        <source>the learning rate decides which minimum is found</source>
        <translation>どの極小点に着くかは学習率で決まる</translation>
    </message>
    <message>
        <source>the lowest point lies on the edge of the window</source>
        <translation>最も低い点が範囲の縁にある</translation>
    </message>
    <message>
        <source>the second-best minimum is far from the best</source>
        <translation>2番目に良い極小点が最良の点から遠い</translation>
    </message>
    <message>
        <source>the steepest direction is not the direction to the minimum</source>
        <translation>最急降下の方向が極小点の向きと違う</translation>
    </message>
    <message>
        <source>three equal minima</source>
        <translation>同じ値の極小点が3つ</translation>
    </message>
    <message>
        <source>three ways down: the Hessian is zero at the centre</source>
        <translation>下り道が3つ: 中心でヘッセ行列が 0</translation>
    </message>
    <message>
        <source>two global minima and four local ones</source>
        <translation>大域的な最小点が2つ、局所的な極小点が4つ</translation>
    </message>
</context>
<context>
    <name>lesson parts</name>
    <message>
        <source>Ask</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Asks for a prediction, with choices, and hides what would answer it until it is revealed.</source>
        <translation>選択肢を示して予想をたずね、答えになるものを公開まで隠します。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Changes settings, or what is looked at, to what is shown now.</source>
        <translation>設定や見方を今の画面のとおりに変えます。</translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation>まとめ</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Plays the run on to a step.</source>
        <translation>指定したステップまで続けて再生します。</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Says what is to be kept in mind; the picture stays.</source>
        <translation>覚えておくことを伝えます。図はそのままです。</translation>
    </message>
    <message>
        <source>Shows the present step in its stages, up to one of them.</source>
        <translation>今のステップを、指定した段階まで分けて見せます。</translation>
    </message>
    <message>
        <source>Shows what the question has hidden, and tells its answer.</source>
        <translation>問題が隠していたものを見せ、答えを伝えます。</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>段階に分ける</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>矢印</translation>
    </message>
    <message>
        <source>compared at equal</source>
        <translation>そろえて比較</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>error against h</source>
        <translation>h に対する誤差</translation>
    </message>
    <message>
        <source>function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>logarithmic heights</source>
        <translation>対数の高さ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>numbers&apos; type</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>最適化手法</translation>
    </message>
    <message>
        <source>other runs</source>
        <translation>ほかの実行</translation>
    </message>
    <message>
        <source>path to come</source>
        <translation>これからの経路</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>差分の種類</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>the directions</source>
        <translation>方向ダイヤル</translation>
    </message>
    <message>
        <source>the exact slope or gradient</source>
        <translation>厳密な傾き・勾配</translation>
    </message>
    <message>
        <source>the field of arrows</source>
        <translation>矢印</translation>
    </message>
    <message>
        <source>the function&apos;s own</source>
        <translation>関数の既定値</translation>
    </message>
    <message>
        <source>the history of f and |∇f|</source>
        <translation>f と |∇f| の推移</translation>
    </message>
    <message>
        <source>the minima</source>
        <translation>極小点</translation>
    </message>
    <message>
        <source>the numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>the outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>the path to come</source>
        <translation>これからの経路</translation>
    </message>
    <message>
        <source>the rest of the curve</source>
        <translation>曲線の残り</translation>
    </message>
    <message>
        <source>what is said of η and h</source>
        <translation>η と h についての説明</translation>
    </message>
    <message>
        <source>what kind of point it is</source>
        <translation>点の種類</translation>
    </message>
    <message>
        <source>window</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>A language is named like “en”, “ko” or “ja”.</source>
        <translation>言語は「en」「ko」「ja」のように書きます。</translation>
    </message>
    <message>
        <source>A lesson has at least one scene.</source>
        <translation>レッスンにはシーンが1つ以上必要です。</translation>
    </message>
    <message>
        <source>A lesson has at most {limit} bytes.</source>
        <translation>レッスンは {limit} バイトまでです。</translation>
    </message>
    <message>
        <source>A lesson has at most {limit} different functions.</source>
        <translation>1つのレッスンで使える関数は {limit} 個までです。</translation>
    </message>
    <message>
        <source>A number from {low} to {high} was expected.</source>
        <translation>{low} 以上 {high} 以下の数が必要です。</translation>
    </message>
    <message>
        <source>A number was expected.</source>
        <translation>数が必要です。</translation>
    </message>
    <message>
        <source>A question has {low} to {high} choices.</source>
        <translation>問題の選択肢は {low} 個以上 {high} 個以下です。</translation>
    </message>
    <message>
        <source>A tab is named by a single word.</source>
        <translation>タブの名前は1語です。</translation>
    </message>
    <message>
        <source>A text in quotation marks was expected.</source>
        <translation>引用符で囲んだ文字列が必要です。</translation>
    </message>
    <message>
        <source>A whole number has at most {limit} digits.</source>
        <translation>整数は {limit} 桁までです。</translation>
    </message>
    <message>
        <source>A whole number was expected.</source>
        <translation>整数が必要です。</translation>
    </message>
    <message>
        <source>A window has a lower and a higher number for each variable.</source>
        <translation>範囲には変数ごとに小さい数と大きい数が必要です。</translation>
    </message>
    <message>
        <source>At most {limit} are possible here.</source>
        <translation>ここに書けるのは {limit} 個までです。</translation>
    </message>
    <message>
        <source>More than {limit} brackets stand within each other.</source>
        <translation>括弧が {limit} 重を超えて入れ子になっています。</translation>
    </message>
    <message>
        <source>Nothing differs from the moment before: set something first.</source>
        <translation>直前と何も変わっていません。先に何かを変更してください。</translation>
    </message>
    <message>
        <source>One of these was expected: {choices}.</source>
        <translation>次のどれかが必要です: {choices}。</translation>
    </message>
    <message>
        <source>Only a function that is written as a formula can be saved.</source>
        <translation>保存できるのは、数式で書かれた関数だけです。</translation>
    </message>
    <message>
        <source>Only a question hides something; a change cannot.</source>
        <translation>何かを隠せるのは問題だけで、変更では隠せません。</translation>
    </message>
    <message>
        <source>Only runs of the Descent page are compared.</source>
        <translation>比較できるのは勾配降下法のページの実行だけです。</translation>
    </message>
    <message>
        <source>Something in braces, {{…}}, was expected.</source>
        <translation>波括弧で囲んだもの {{…}} が必要です。</translation>
    </message>
    <message>
        <source>Something in brackets, […], was expected.</source>
        <translation>角括弧で囲んだもの […] が必要です。</translation>
    </message>
    <message>
        <source>The right answer is none of the choices.</source>
        <translation>正解が選択肢の中にありません。</translation>
    </message>
    <message>
        <source>The text has a character that cannot be shown.</source>
        <translation>表示できない文字が含まれています。</translation>
    </message>
    <message>
        <source>The text has more than {limit} characters.</source>
        <translation>{limit} 文字を超えています。</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>「{file}」というファイルはありません。</translation>
    </message>
    <message>
        <source>This is no lesson of GradViz.</source>
        <translation>GradViz のレッスンではありません。</translation>
    </message>
    <message>
        <source>This is no lesson: byte {byte} belongs to no UTF-8 text.</source>
        <translation>レッスンではありません。{byte} バイト目が UTF-8 として読めません。</translation>
    </message>
    <message>
        <source>This is no lesson: line {line}, column {column} is no JSON.</source>
        <translation>レッスンではありません。{line} 行 {column} 列目が JSON ではありません。</translation>
    </message>
    <message>
        <source>This kind of beat takes nothing from what is shown.</source>
        <translation>この種類の区切りは、今の画面から何も取り込みません。</translation>
    </message>
    <message>
        <source>This lesson has a format that is not known here (known is {known}): a newer GradViz may open it.</source>
        <translation>このレッスンの形式には対応していません(対応しているのは {known})。より新しい GradViz なら開けるかもしれません。</translation>
    </message>
    <message>
        <source>This scene is on another page: a scene of its own can begin from what is shown now.</source>
        <translation>このシーンは別のページのものです。今の画面からは新しいシーンを始められます。</translation>
    </message>
    <message>
        <source>{path}: {what}</source>
        <translation>{path}: {what}</translation>
    </message>
    <message>
        <source>{text} is no finite number.</source>
        <translation>{text} は有限の数ではありません。</translation>
    </message>
    <message>
        <source>“true” or “false” was expected.</source>
        <translation>「true」か「false」が必要です。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}.</source>
        <translation>「{file}」を読み取れません: {reason}。</translation>
    </message>
    <message>
        <source>“{file}” could not be saved, and is as it was: only {written} of {size} bytes found room.</source>
        <translation>「{file}」を保存できず、元のままです。{size} バイトのうち {written} バイトしか書き込めませんでした。</translation>
    </message>
    <message>
        <source>“{file}” could not be saved, and is as it was: {reason}.</source>
        <translation>「{file}」を保存できず、元のままです: {reason}。</translation>
    </message>
    <message>
        <source>“{key}” has no meaning here; known are {keys}.</source>
        <translation>「{key}」はここでは意味がありません。使えるのは {keys} です。</translation>
    </message>
    <message>
        <source>“{key}” is missing.</source>
        <translation>「{key}」がありません。</translation>
    </message>
    <message>
        <source>“{key}” is there twice in the same place.</source>
        <translation>「{key}」が同じ場所に2回あります。</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>at the point: f(x)</source>
        <translation>この点で: f(x)</translation>
    </message>
    <message>
        <source>both quotients as one vector: the gradient</source>
        <translation>2つの差分商を1つのベクトルに: 勾配</translation>
    </message>
    <message>
        <source>leave {name} as it is, sample f</source>
        <translation>{name} はそのままで f を求める</translation>
    </message>
    <message>
        <source>restore {name}, divide: the quotient</source>
        <translation>{name} を元に戻して割る: 差分商</translation>
    </message>
    <message>
        <source>set {name} to {name} + h, sample f</source>
        <translation>{name} を {name} + h にして f を求める</translation>
    </message>
    <message>
        <source>set {name} to {name} − h, sample f</source>
        <translation>{name} を {name} − h にして f を求める</translation>
    </message>
</context>
<context>
    <name>natures</name>
    <message>
        <source>A maximum: the gradient is zero and f curves downwards all round (curvatures {low} and {high}).</source>
        <translation>極大点: 勾配が 0 で、f はどの方向にも下に曲がります(曲率 {low} と {high})。</translation>
    </message>
    <message>
        <source>A maximum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is lower all round.</source>
        <translation>極大点: 勾配は 0 です。曲率({low}、{high})では決まりませんが、周りの f はどこも低くなっています。</translation>
    </message>
    <message>
        <source>A minimum: the gradient is zero and f curves upwards all round (curvatures {low} and {high}).</source>
        <translation>極小点: 勾配が 0 で、f はどの方向にも上に曲がります(曲率 {low} と {high})。</translation>
    </message>
    <message>
        <source>A minimum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is higher all round.</source>
        <translation>極小点: 勾配は 0 です。曲率({low}、{high})では決まりませんが、周りの f はどこも高くなっています。</translation>
    </message>
    <message>
        <source>A saddle point: the gradient is zero, but f curves down one way and up another (curvatures {low} and {high}).</source>
        <translation>鞍点: 勾配は 0 ですが、f は一方では下に、他方では上に曲がります(曲率 {low} と {high})。</translation>
    </message>
    <message>
        <source>A saddle point: the gradient is zero; curvature ({low}, {high}) does not decide, but f rises and falls.</source>
        <translation>鞍点: 勾配は 0 です。曲率({low}、{high})では決まりませんが、f は上がる方向も下がる方向もあります。</translation>
    </message>
    <message>
        <source>A slope: f rises fastest along ∇f and falls fastest along −∇f, by {slope} per unit of length.</source>
        <translation>斜面: f は ∇f の向きに最も速く増え、−∇f の向きに最も速く減ります。単位長さあたり {slope}。</translation>
    </message>
    <message>
        <source>Flat: the gradient is zero, and f is the same all round.</source>
        <translation>平坦: 勾配は 0 で、周りの f はどこも同じです。</translation>
    </message>
    <message>
        <source>Rounding: this h is too small to change f here, so the quotients are zero. The exact ∇f is {exact}.</source>
        <translation>丸め: この h は小さすぎて f が変わらず、差分商は 0 です。厳密な ∇f は {exact} です。</translation>
    </message>
    <message>
        <source>There is no gradient here: f is undefined at the point or beside it.</source>
        <translation>ここに勾配はありません。f がこの点かその隣で定義されていません。</translation>
    </message>
    <message>
        <source>With this h the quotients happen to be zero here. The exact ∇f is {exact}.</source>
        <translation>この h では差分商がたまたま 0 になります。厳密な ∇f は {exact} です。</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>undefined</source>
        <translation>定義されない</translation>
    </message>
</context>
<context>
    <name>optimizers</name>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>勾配降下法</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>モメンタム</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>ネステロフ</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
</context>
<context>
    <name>outcome names</name>
    <message>
        <source>at a maximum</source>
        <translation>極大点</translation>
    </message>
    <message>
        <source>at a saddle point</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>biased stop</source>
        <translation>差分の偏りで停止</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>収束</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>frozen by rounding</source>
        <translation>丸めで停止</translation>
    </message>
    <message>
        <source>on a plateau</source>
        <translation>プラトー</translation>
    </message>
    <message>
        <source>oscillates</source>
        <translation>振動</translation>
    </message>
    <message>
        <source>steps ran out</source>
        <translation>ステップ数を使い切った</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>未定義</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Converged to a minimum at {point}, f = {value}.</source>
        <translation>収束: 極小点 {point} に到達しました。f = {value}。</translation>
    </message>
    <message>
        <source>Diverged: the steps grow without end; at step {step}, x = {point}.</source>
        <translation>発散: 移動が限りなく大きくなります。ステップ {step} で x = {point}。</translation>
    </message>
    <message>
        <source>Frozen by rounding at {point}: h or the move is too small to change x, and the slope is not zero.</source>
        <translation>丸めで停止、{point}: h か移動が小さすぎて x が変わりません。勾配は 0 ではありません。</translation>
    </message>
    <message>
        <source>Infinite at the start, {point}: no step can be taken from there.</source>
        <translation>初期値 {point} で値が無限大です。そこからは1ステップも進めません。</translation>
    </message>
    <message>
        <source>Left the domain: beyond {point} the function is undefined.</source>
        <translation>定義域の外へ: {point} の先では関数が定義されていません。</translation>
    </message>
    <message>
        <source>Oscillates for ever: every second step returns to {point}.</source>
        <translation>振動: 2ステップごとにいつまでも {point} に戻ります。</translation>
    </message>
    <message>
        <source>Stalled on a plateau at {point}: the function is flat all around.</source>
        <translation>プラトーで停滞、{point}: 関数は周り一面で平坦です。</translation>
    </message>
    <message>
        <source>Stopped at a maximum, {point}: the gradient is zero, but it is no minimum.</source>
        <translation>極大点 {point} で停止: 勾配は 0 ですが、極小点ではありません。</translation>
    </message>
    <message>
        <source>Stopped at a saddle point, {point}: the gradient is zero, but it is no minimum.</source>
        <translation>鞍点 {point} で停止: 勾配は 0 ですが、極小点ではありません。</translation>
    </message>
    <message>
        <source>Stopped at {point}, beside the minimum: with this h the difference quotient is zero there.</source>
        <translation>差分の偏りで停止、{point}: 極小点の隣ですが、この h では差分商が 0 です。</translation>
    </message>
    <message>
        <source>The steps ran out at {point}, f = {value}; the slope there is still {slope}.</source>
        <translation>ステップ数を使い切った: {point}、f = {value}。そこでの勾配の大きさはまだ {slope} です。</translation>
    </message>
    <message>
        <source>Undefined at the start, {point}: the function has no value there.</source>
        <translation>初期値 {point} では定義されない: そこに関数値はありません。</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>At step {step} none of the runs has a finite f.</source>
        <translation>{step} ステップ後に f が有限な実行はありません。</translation>
    </message>
    <message>
        <source>At step {step} the lowest f is {value}, with {name} = {number}.</source>
        <translation>{step} ステップ後に最も小さい f は {name} = {number} のときの {value} です。</translation>
    </message>
    <message>
        <source>None of the starts reaches a minimum in {steps} steps.</source>
        <translation>{steps} ステップ以内に極小点に到達する初期値はありません。</translation>
    </message>
    <message>
        <source>None of the starts reaches a minimum: for {share} % of them {steps} steps are too few. Take more.</source>
        <translation>極小点に達する初期値はありません。{share} % の初期値には {steps} ステップでは足りません。ステップ数を増やしてください。</translation>
    </message>
    <message>
        <source>{share} % of the starts reach a minimum; minima reached: {count}.</source>
        <translation>初期値の {share} % が極小点に到達します。到達した極小点:{count} 個。</translation>
    </message>
</context>
<context>
    <name>regimes</name>
    <message>
        <source>absorbed: x + h == x, the quotient is 0</source>
        <translation>情報落ち: x + h == x、差分商は 0</translation>
    </message>
    <message>
        <source>below 2/λmax = {bound}: stable at the nearest minimum</source>
        <translation>安定限界 2/λmax = {bound} 未満: 最寄りの極小点で安定</translation>
    </message>
    <message>
        <source>no exact gradient at the start to compare with</source>
        <translation>初期値に比べるべき厳密な勾配がない</translation>
    </message>
    <message>
        <source>not below 2/λmax = {bound}: cannot stay at the nearest minimum</source>
        <translation>安定限界 2/λmax = {bound} 以上: 最寄りの極小点に留まれない</translation>
    </message>
    <message>
        <source>round-off dominates: error ≈ {error} of |∇f|</source>
        <translation>丸め誤差が支配的: 誤差 ≈ |∇f| の {error} 倍</translation>
    </message>
    <message>
        <source>safe here: error ≈ {error} of |∇f|</source>
        <translation>ここは安全: 誤差 ≈ |∇f| の {error} 倍</translation>
    </message>
    <message>
        <source>truncation dominates: error ≈ {error} of |∇f|</source>
        <translation>打ち切り誤差が支配的: 誤差 ≈ |∇f| の {error} 倍</translation>
    </message>
    <message>
        <source>∇f is 0 at the start: no slope to compare an error with</source>
        <translation>初期値で ∇f = 0: 誤差を比べる勾配がない</translation>
    </message>
</context>
<context>
    <name>schemes</name>
    <message>
        <source>backward</source>
        <translation>後方</translation>
    </message>
    <message>
        <source>backward difference</source>
        <translation>後方差分</translation>
    </message>
    <message>
        <source>central</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>central difference</source>
        <translation>中心差分</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前方</translation>
    </message>
    <message>
        <source>forward difference</source>
        <translation>前方差分</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>バッチサイズ</translation>
    </message>
    <message>
        <source>data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>decay</source>
        <translation>減衰率</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>evaluations of f</source>
        <translation>f の計算回数</translation>
    </message>
    <message>
        <source>every how many steps</source>
        <translation>何ステップごと</translation>
    </message>
    <message>
        <source>first step</source>
        <translation>最初のステップ</translation>
    </message>
    <message>
        <source>frames a second</source>
        <translation>フレーム/秒</translation>
    </message>
    <message>
        <source>from</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>hidden units</source>
        <translation>隠れユニット</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>last step</source>
        <translation>最後のステップ</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失関数</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>モメンタム</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>share for validation</source>
        <translation>検証の割合</translation>
    </message>
    <message>
        <source>standardized</source>
        <translation>標準化</translation>
    </message>
    <message>
        <source>start</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>to</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>what is tried out</source>
        <translation>試す対象</translation>
    </message>
    <message>
        <source>width</source>
        <translation>幅</translation>
    </message>
</context>
<context>
    <name>slopes</name>
    <message>
        <source>A jump: there is no slope at x. The smaller h, the larger the quotient: it grows like 1/h.</source>
        <translation>不連続: x で値が跳び、接線の傾きがありません。h が小さいほど差分商は 1/h のように大きくなります。</translation>
    </message>
    <message>
        <source>A kink: the slope is {left} from the left and {right} from the right. There is no derivative at x.</source>
        <translation>折れた点: 接線の傾きは左から {left}、右から {right} です。x に微分係数はありません。</translation>
    </message>
    <message>
        <source>A pole: f is infinite at x = {x} and has no slope, whatever the quotient is.</source>
        <translation>極: f は x = {x} で無限大です。差分商がいくつでも接線の傾きはありません。</translation>
    </message>
    <message>
        <source>A sample has left the domain: f is no number there. {other} would stay inside, or a smaller h.</source>
        <translation>標本点が定義域の外に出て、f が数になりません。{other}か、より小さい h なら中に留まります。</translation>
    </message>
    <message>
        <source>A sample has left the domain: f is no number there; a smaller h may help.</source>
        <translation>標本点が定義域の外に出て、f が数になりません。h を小さくするとよいかもしれません。</translation>
    </message>
    <message>
        <source>A vertical tangent: the quotient grows without end as h shrinks.</source>
        <translation>垂直な接線: h を小さくするほど差分商は限りなく大きくなります。</translation>
    </message>
    <message>
        <source>Absorbed: x {signs} h is x again, for the next number is {spacing} away. The quotient is {quotient}.</source>
        <translation>情報落ち: 次の数まで {spacing} 離れているので、x {signs} h は x のままです。差分商は {quotient} です。</translation>
    </message>
    <message>
        <source>Between the samples lies a kink, a jump or a pole: this secant says nothing about the slope at x.</source>
        <translation>標本点の間に折れた点・不連続点・極があり、この割線は x での接線の傾きについて何も語りません。</translation>
    </message>
    <message>
        <source>Half absorbed: x {stays} h is x again and the other sample moved, yet all of 2h is divided by.</source>
        <translation>半分だけ情報落ち: x {stays} h は x のままで、動いたのは片方だけなのに 2h で割っています。</translation>
    </message>
    <message>
        <source>In {dtype} this h is 0: the quotient is 0/0, not a number.</source>
        <translation>{dtype} ではこの h は 0 です。差分商は 0/0 で、数になりません。</translation>
    </message>
    <message>
        <source>Near the best h, {best}: truncation and rounding contribute about equally.</source>
        <translation>最良の h({best})の近くです。打ち切り誤差と丸め誤差がほぼ等しくなります。</translation>
    </message>
    <message>
        <source>No truncation: the curve is straight here, so only rounding errs, the less the larger h.</source>
        <translation>打ち切り誤差なし: ここで曲線はまっすぐなので丸め誤差だけがあり、h が大きいほど小さくなります。</translation>
    </message>
    <message>
        <source>No truncation: the third derivative is 0, so only rounding errs, the less the larger h. No best h here.</source>
        <translation>打ち切り誤差なし: 3階導関数が 0 なので丸め誤差だけがあり、h が大きいほど減ります。最良の h はありません。</translation>
    </message>
    <message>
        <source>Round-off dominates: {shared} leading digits cancel, and what rounding left is divided by h.</source>
        <translation>丸め誤差が支配的です。先頭の {shared} 桁が桁落ちし、丸めの残りを h で割っています。</translation>
    </message>
    <message>
        <source>Round-off dominates: {shared} leading digits cancel, and what rounding left is divided by h. Best is {best}.</source>
        <translation>丸め誤差が支配的です。先頭の {shared} 桁が桁落ちし、丸めの残りを h で割っています。最良の h は {best} です。</translation>
    </message>
    <message>
        <source>The quotient is the slope, to the last digit.</source>
        <translation>差分商は最後の桁まで接線の傾きと一致します。</translation>
    </message>
    <message>
        <source>The samples differ in x but f is the same number at both: every digit cancels, the quotient is 0.</source>
        <translation>標本点の x は違いますが f は同じ数です。すべての桁が桁落ちし、差分商は 0 です。</translation>
    </message>
    <message>
        <source>Truncation dominates: a smaller h makes the error smaller, at this point by more than usual.</source>
        <translation>打ち切り誤差が支配的です。h を小さくすると誤差も減り、この点ではふつう以上に減ります。</translation>
    </message>
    <message>
        <source>Truncation dominates: half the h, a quarter of the error. Best is an h of about {best}.</source>
        <translation>打ち切り誤差が支配的です。h を半分にすると誤差は4分の1になります。最良の h は約 {best} です。</translation>
    </message>
    <message>
        <source>Truncation dominates: the secant is not yet the tangent. Half the h, half the error; best is {best}.</source>
        <translation>打ち切り誤差が支配的です。割線はまだ接線ではありません。h が半分なら誤差も半分、最良の h は {best} です。</translation>
    </message>
    <message>
        <source>a jump at x: no slope</source>
        <translation>x で値が跳ぶ: 接線なし</translation>
    </message>
    <message>
        <source>a kink at x: no slope</source>
        <translation>x で折れる: 接線なし</translation>
    </message>
    <message>
        <source>a pole at x</source>
        <translation>x で無限大</translation>
    </message>
    <message>
        <source>a sample is outside the domain</source>
        <translation>標本点が定義域の外</translation>
    </message>
    <message>
        <source>absorbed: x + h == x</source>
        <translation>情報落ち: x + h == x</translation>
    </message>
    <message>
        <source>every digit cancels</source>
        <translation>すべての桁が桁落ち</translation>
    </message>
    <message>
        <source>exact to the last digit</source>
        <translation>最後の桁まで正確</translation>
    </message>
    <message>
        <source>f is too large a number</source>
        <translation>f が大きすぎる</translation>
    </message>
    <message>
        <source>f is undefined at x = {x}: there is nothing to differentiate.</source>
        <translation>f は x = {x} で定義されていないので、微分できません。</translation>
    </message>
    <message>
        <source>f({x}) is too large for {dtype}: infinity stands for it.</source>
        <translation>f({x}) は {dtype} には大きすぎるため、無限大になっています。</translation>
    </message>
    <message>
        <source>h is 0 in this precision</source>
        <translation>この精度では h は 0</translation>
    </message>
    <message>
        <source>half absorbed</source>
        <translation>半分だけ情報落ち</translation>
    </message>
    <message>
        <source>near the best h</source>
        <translation>最良の h の近く</translation>
    </message>
    <message>
        <source>no truncation, rounding alone</source>
        <translation>打ち切り誤差なし、丸め誤差だけ</translation>
    </message>
    <message>
        <source>round-off dominates: h is small</source>
        <translation>丸め誤差が支配的: h が小さい</translation>
    </message>
    <message>
        <source>the samples span a break</source>
        <translation>標本点の間に切れ目</translation>
    </message>
    <message>
        <source>truncation dominates: h is large</source>
        <translation>打ち切り誤差が支配的: h が大きい</translation>
    </message>
    <message>
        <source>undefined at x</source>
        <translation>x で定義されない</translation>
    </message>
    <message>
        <source>vertical tangent at x</source>
        <translation>x で接線が垂直</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Added to the shrunken h: a mean of squares that forgets old ones.</source>
        <translation>小さくした h に加えます。古いものを忘れていく2乗の平均です。</translation>
    </message>
    <message>
        <source>Beside the exact slope f′(x), one sees the error.</source>
        <translation>厳密な傾き f′(x) と比べると、誤差が見えます。</translation>
    </message>
    <message>
        <source>Both added up are the new velocity v, and v is the move.</source>
        <translation>2つの和が新しい速度 v で、v がそのまま移動になります。</translation>
    </message>
    <message>
        <source>Both added up are the new velocity v, which the next step uses.</source>
        <translation>2つの和が新しい速度 v で、次のステップで使います。</translation>
    </message>
    <message>
        <source>Divided by the root, coordinate by coordinate, and the sign turned: all directions move alike.</source>
        <translation>座標ごとに平方根で割り、符号を反転します。どの方向も同じように動きます。</translation>
    </message>
    <message>
        <source>Divided by the root, coordinate by coordinate, and the sign turned: steep directions are slowed down.</source>
        <translation>座標ごとに平方根で割り、符号を反転します。急な方向は抑えられます。</translation>
    </message>
    <message>
        <source>Divided by the root, coordinate by coordinate, and the sign turned: the move.</source>
        <translation>座標ごとに平方根で割り、符号を反転します。これが移動です。</translation>
    </message>
    <message>
        <source>Divided by {divisor}: the quotient, the slope of the secant.</source>
        <translation>{divisor} で割ります。これが差分商、つまり割線の傾きです。</translation>
    </message>
    <message>
        <source>Each partial is squared and multiplied by 1 − ρ.</source>
        <translation>各偏微分を2乗し、1 − ρ を掛けます。</translation>
    </message>
    <message>
        <source>Each partial is squared.</source>
        <translation>各偏微分を2乗します。</translation>
    </message>
    <message>
        <source>For the next step, the gradient pushes: −η times ∇f.</source>
        <translation>次のステップのために勾配が押します。∇f の −η 倍です。</translation>
    </message>
    <message>
        <source>For the next step, the velocity v shrinks: times μ = {momentum}.</source>
        <translation>次のステップのために、速度 v を μ = {momentum} 倍に減らします。</translation>
    </message>
    <message>
        <source>Here we stand: the point x, and f(x), the height there.</source>
        <translation>今いる場所: 点 x と、そこでの高さ f(x) です。</translation>
    </message>
    <message>
        <source>Only {name} is moved, by h to either side: f at {name} + h and at {name} − h.</source>
        <translation>{name} だけを両側に h ずつ動かします。{name} + h と {name} − h での f です。</translation>
    </message>
    <message>
        <source>Only {name} is moved, down by h: f at {name} itself and at {name} − h.</source>
        <translation>{name} だけを h 減らします。{name} 自身と {name} − h での f です。</translation>
    </message>
    <message>
        <source>Only {name} is moved, up by h: f at {name} + h and at {name} itself.</source>
        <translation>{name} だけを h 増やします。{name} + h と {name} 自身での f です。</translation>
    </message>
    <message>
        <source>The gradient is multiplied by η.</source>
        <translation>勾配に η を掛けます。</translation>
    </message>
    <message>
        <source>The gradient pushes: −η times ∇f, begun at the tip of μv.</source>
        <translation>勾配が押します。μv の先から始まる、∇f の −η 倍です。</translation>
    </message>
    <message>
        <source>The mean of gradients is multiplied by the corrected ηₜ.</source>
        <translation>勾配の平均に、補正した ηₜ を掛けます。</translation>
    </message>
    <message>
        <source>The mean of gradients m goes 1 − β₁ of the way to the present gradient.</source>
        <translation>勾配の平均 m が、今の勾配までの距離の 1 − β₁ だけ近づきます。</translation>
    </message>
    <message>
        <source>The mean of squares v goes 1 − β₂ of the way to them.</source>
        <translation>2乗の平均 v が、その2乗までの距離の 1 − β₂ だけ近づきます。</translation>
    </message>
    <message>
        <source>The mistake: the gradient is given with its sign turned, so that x climbs.</source>
        <translation>よくある誤り: 勾配の符号を逆にして渡すので、x は登っていきます。</translation>
    </message>
    <message>
        <source>The move is added to x: here the next step begins.</source>
        <translation>x に移動を加えます。ここから次のステップが始まります。</translation>
    </message>
    <message>
        <source>The move looks one step ahead: μ² times the old velocity and −(1 + μ)η times the gradient.</source>
        <translation>1ステップ先を見越した移動: 前の速度の μ² 倍と、勾配の −(1 + μ)η 倍です。</translation>
    </message>
    <message>
        <source>The partials together are the gradient ∇f: it points uphill.</source>
        <translation>偏微分をまとめたものが勾配 ∇f で、登りの向きを指します。</translation>
    </message>
    <message>
        <source>The point x at which the slope is wanted, and the step h.</source>
        <translation>接線の傾きを求める点 x と、刻み幅 h です。</translation>
    </message>
    <message>
        <source>The quotient is the slope of f at x.</source>
        <translation>差分商が x での f の傾きです。</translation>
    </message>
    <message>
        <source>The remembered squares h shrink: times ρ = {decay}.</source>
        <translation>覚えておいた2乗 h を ρ = {decay} 倍に減らします。</translation>
    </message>
    <message>
        <source>The root of h, per coordinate: the side of its square, plus the tiny ε.</source>
        <translation>座標ごとの h の平方根: 正方形の1辺に、ごく小さい ε を加えたものです。</translation>
    </message>
    <message>
        <source>The root of v, per coordinate: the side of its square, plus the tiny ε.</source>
        <translation>座標ごとの v の平方根: 正方形の1辺に、ごく小さい ε を加えたものです。</translation>
    </message>
    <message>
        <source>The squares are added to h, which only ever grows.</source>
        <translation>2乗を h に加えます。h は大きくなる一方です。</translation>
    </message>
    <message>
        <source>The velocity v that is left of earlier steps shrinks: times μ = {momentum}.</source>
        <translation>前のステップから残った速度 v を μ = {momentum} 倍に減らします。</translation>
    </message>
    <message>
        <source>Their difference: the digits that both share cancel.</source>
        <translation>2つの差: 共通する上位の桁が消えます(桁落ち)。</translation>
    </message>
    <message>
        <source>Times +η: without the minus sign the move goes uphill, which is the mistake.</source>
        <translation>+η を掛けます。マイナス符号がないと移動は登りになります。これがよくある誤りです。</translation>
    </message>
    <message>
        <source>Times −η: the gradient is turned round and multiplied by η. That is the move.</source>
        <translation>−η を掛けます。勾配の向きを逆にして η 倍したものが移動です。</translation>
    </message>
    <message>
        <source>f at both places: the two samples.</source>
        <translation>2か所での f、つまり2つの標本点での値です。</translation>
    </message>
    <message>
        <source>m and v began at 0 and are still too small at step t: η is corrected for that, to ηₜ.</source>
        <translation>m と v は 0 から始まり、ステップ t ではまだ小さすぎます。その分 η を ηₜ に補正します。</translation>
    </message>
    <message>
        <source>{moved} is computed, and stored as the nearest number that there is.</source>
        <translation>{moved} を計算し、表せる最も近い数として記憶します。</translation>
    </message>
    <message>
        <source>{name} is restored; the difference of the samples divided by {divisor} is the partial ∂f/∂{name}.</source>
        <translation>{name} を元に戻します。標本の差を {divisor} で割ったものが偏微分 ∂f/∂{name} です。</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>Line {line} cannot be split into cells.</source>
        <translation>{line} 行目をセルに分けられません。</translation>
    </message>
    <message>
        <source>Line {line} has one column; two are needed, x and y.</source>
        <translation>{line} 行目の列は1つです。x と y の2列が必要です。</translation>
    </message>
    <message>
        <source>Line {line} has {given} cells, not {takes} as the lines before.</source>
        <translation>{line} 行目のセルは {given} 個で、前の行の {takes} 個と違います。</translation>
    </message>
    <message>
        <source>Line {line} has {given} columns; two are needed, x and y.</source>
        <translation>{line} 行目の列は {given} つです。x と y の2列が必要です。</translation>
    </message>
    <message>
        <source>Line {line}, column {column} is empty.</source>
        <translation>{line} 行目 {column} 列目が空です。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {text} is not between {low} and {high}.</source>
        <translation>{line} 行目 {column} 列目: {text} は {low} から {high} の間にありません。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: “{text}” is no finite number.</source>
        <translation>{line} 行目 {column} 列目: 「{text}」は有限の数ではありません。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: “{text}” is no number.</source>
        <translation>{line} 行目 {column} 列目: 「{text}」は数ではありません。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: “{text}” may be in thousands or have three decimals. Write thousands without a comma, and decimals with a point.</source>
        <translation>{line} 行目 {column} 列目: 「{text}」のカンマは、桁区切りとも小数点とも読めます。桁区切りのカンマは付けず、小数点はピリオドで書いてください。</translation>
    </message>
    <message>
        <source>Line {line}: at most {limit} rows are read.</source>
        <translation>{line} 行目: 読めるのは最大 {limit} 行です。</translation>
    </message>
    <message>
        <source>Line {line}: decimal points and decimal commas are mixed.</source>
        <translation>{line} 行目: 小数点のピリオドとカンマが混ざっています。</translation>
    </message>
    <message>
        <source>The file has more than {limit} characters.</source>
        <translation>ファイルが {limit} 文字を超えています。</translation>
    </message>
    <message>
        <source>The file has {given} rows of numbers; at least {takes} are needed.</source>
        <translation>ファイルにある数の行は {given} 行です。少なくとも {takes} 行が必要です。</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>After {epochs} epochs: training loss {training}, validation loss {validation}.</source>
        <translation>{epochs} エポック後: 訓練損失 {training}、検証損失 {validation}。</translation>
    </message>
    <message>
        <source>After {epochs} epochs: training loss {training}.</source>
        <translation>{epochs} エポック後: 訓練損失 {training}。</translation>
    </message>
    <message>
        <source>Diverged: the loss has gone from {first} to {training} by step {step}; η is too large here.</source>
        <translation>発散: ステップ {step} までに損失が {first} から {training} になりました。ここでは η が大きすぎます。</translation>
    </message>
    <message>
        <source>Frozen by rounding: h or the step is too small to change any parameter, and nothing is learnt.</source>
        <translation>丸めで停止: h か移動が小さすぎてどのパラメータも変わらず、何も学習されません。</translation>
    </message>
    <message>
        <source>Learnt: the gradient is zero, at a training loss of {training}.</source>
        <translation>学習完了: 勾配が 0 です。訓練損失 {training}。</translation>
    </message>
    <message>
        <source>Learnt: the gradient is zero, at a training loss of {training}; validation loss {validation}.</source>
        <translation>学習完了: 勾配が 0 です。訓練損失 {training}、検証損失 {validation}。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Line with outliers</source>
        <translation>外れ値のある直線</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>線形回帰</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>ロジスティック回帰</translation>
    </message>
    <message>
        <source>Overfitted: the validation loss was lowest after epoch {best}, {lowest}, and has risen to {validation} since.</source>
        <translation>過学習: 検証損失は {best} エポック後の {lowest} が最小で、その後 {validation} に上がりました。</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>自分の表</translation>
    </message>
    <message>
        <source>Small and noisy</source>
        <translation>小さく雑音の多いデータ</translation>
    </message>
    <message>
        <source>Stopped beside the minimum: with this h the difference quotients are zero, at a training loss of {training}.</source>
        <translation>差分の偏りで停止: 極小点の隣ですが、この h では差分商が 0 です。訓練損失 {training}。</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>2クラス</translation>
    </message>
    <message>
        <source>Two-layer network</source>
        <translation>2層ネットワーク</translation>
    </message>
    <message>
        <source>absolute error</source>
        <translation>絶対誤差</translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation>誤差逆伝播法</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交差エントロピー</translation>
    </message>
    <message>
        <source>numerical gradient</source>
        <translation>数値勾配</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>シグモイド</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>二乗誤差</translation>
    </message>
</context>
<context>
    <name>traps</name>
    <message>
        <source>+∇f is the direction of the largest increase: every step climbs.</source>
        <translation>+∇f は最急上昇の方向です。1ステップごとに登っていきます。</translation>
    </message>
    <message>
        <source>1e-4 is small beside x, and large beside its rounding.</source>
        <translation>1e-4 は x に比べて小さく、x の丸めに比べて大きい値です。</translation>
    </message>
    <message>
        <source>3 + 1e-50 is rounded to 3: both samples are the same, and their difference is 0.</source>
        <translation>3 + 1e-50 は 3 に丸められます。2つの標本は同じで、その差は 0 です。</translation>
    </message>
    <message>
        <source>A copy leaves the start as it was.</source>
        <translation>コピーすれば初期値はそのまま残ります。</translation>
    </message>
    <message>
        <source>An integer array cuts x + h and x − h down to whole numbers, and so the result: no error, only wrong.</source>
        <translation>整数の配列は x + h と x − h を整数に切り捨て、結果も整数になります。エラーは出ず、ただ間違います。</translation>
    </message>
    <message>
        <source>Components first: one number per point.</source>
        <translation>成分が先: 1点につき1つの数です。</translation>
    </message>
    <message>
        <source>Floats keep x ± h.</source>
        <translation>浮動小数点数なら x ± h が保たれます。</translation>
    </message>
    <message>
        <source>Following +∇f</source>
        <translation>+∇f に従う</translation>
    </message>
    <message>
        <source>Integer input</source>
        <translation>整数の入力</translation>
    </message>
    <message>
        <source>No return</source>
        <translation>return がない</translation>
    </message>
    <message>
        <source>Rows of points</source>
        <translation>点を行に並べる</translation>
    </message>
    <message>
        <source>Start overwritten</source>
        <translation>初期値の上書き</translation>
    </message>
    <message>
        <source>Sum over the whole batch</source>
        <translation>バッチ全体の和</translation>
    </message>
    <message>
        <source>The gradient is handed back.</source>
        <translation>勾配が返されます。</translation>
    </message>
    <message>
        <source>Without return the function gives None; the error comes only where it is used.</source>
        <translation>return がないと関数は None を返します。エラーはそれを使うときになって初めて出ます。</translation>
    </message>
    <message>
        <source>[: 0] means “the rows before row 0”: there are none. A comma is missing.</source>
        <translation>[: 0] は「0行目より前の行」という意味で、1つもありません。コンマが抜けています。</translation>
    </message>
    <message>
        <source>[:, 0] is the first column: ∂f/∂x₀ of every point.</source>
        <translation>[:, 0] は最初の列、つまり全点の ∂f/∂x₀ です。</translation>
    </message>
    <message>
        <source>axis=0 sums over the coordinates alone: one number per point.</source>
        <translation>axis=0 は座標についてだけ足します。1点につき1つの数です。</translation>
    </message>
    <message>
        <source>grad[: 0] for grad[:, 0]</source>
        <translation>grad[:, 0] のつもりの grad[: 0]</translation>
    </message>
    <message>
        <source>h = 1e-50</source>
        <translation>h = 1e-50</translation>
    </message>
    <message>
        <source>np.sum adds up all points: a single number, in which each point moves every other.</source>
        <translation>np.sum は全点を足します。数が1つしかなく、どの点も他のすべての点に影響します。</translation>
    </message>
    <message>
        <source>x = start makes no copy, and −= changes it in place: the start is gone.</source>
        <translation>x = start はコピーではなく、−= はその場で書き換えます。初期値が失われます。</translation>
    </message>
    <message>
        <source>x[0] and x[1] are then the first two points, not the two coordinates: two numbers for three points.</source>
        <translation>x[0] と x[1] は2つの座標ではなく最初の2点になります。3点に対して数が2つです。</translation>
    </message>
    <message>
        <source>−∇f descends.</source>
        <translation>−∇f に従えば下ります。</translation>
    </message>
</context>
<context>
    <name>vectors</name>
    <message>
        <source>move</source>
        <translation>移動</translation>
    </message>
</context>
</TS>
