<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>화면 모드</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>GradViz: the class</source>
        <translation>GradViz: 수업 화면</translation>
    </message>
</context>
<context>
    <name>BasinsPlot</name>
    <message>
        <source>A click opens the run from there on the Descent page</source>
        <translation>클릭하면 그곳에서 시작하는 실행을 경사 하강법 페이지에서 엽니다</translation>
    </message>
    <message>
        <source>Map of starts by the minimum that each reaches</source>
        <translation>시작점마다 도달하는 극소점으로 칠한 지도</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>A batch of points</source>
        <translation>여러 점의 배치</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>한꺼번에</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>하나씩</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>형상</translation>
    </message>
    <message>
        <source>{0} calls</source>
        <translation>호출 {0}회</translation>
    </message>
    <message>
        <source>{0} calls with shape {1}</source>
        <translation>호출 {0}회, 형상 {1}</translation>
    </message>
</context>
<context>
    <name>BatchSheet</name>
    <message>
        <source>BATCH SIZES, MEASURED WHERE |∇f| = {0}</source>
        <translation>배치 크기 비교, |∇f| = {0}인 곳에서 측정</translation>
    </message>
    <message>
        <source>Batch sizes compared</source>
        <translation>배치 크기 비교</translation>
    </message>
    <message>
        <source>Loss surface of this step&apos;s batch</source>
        <translation>이번 반복의 배치로 본 손실 곡면</translation>
    </message>
    <message>
        <source>every step takes all {0} examples</source>
        <translation>반복마다 예제 {0}개를 모두 사용</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>noise of ∇f</source>
        <translation>∇f의 잡음</translation>
    </message>
    <message>
        <source>passes/epoch</source>
        <translation>통과/에폭</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>steps/epoch</source>
        <translation>반복/에폭</translation>
    </message>
    <message>
        <source>this step&apos;s batch, {0} of {1}</source>
        <translation>이번 배치, {1}개 중 {0}개</translation>
    </message>
    <message>
        <source>this step&apos;s batch, {0} of {1}: loss {2}</source>
        <translation>이번 배치, {1}개 중 {0}개: 손실 {2}</translation>
    </message>
</context>
<context>
    <name>Book</name>
    <message>
        <source>Derivative</source>
        <translation>미분</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Both gradients in numbers</source>
        <translation>두 가지 기울기(∇f)의 값</translation>
    </message>
    <message>
        <source>The largest of {0} differences is {1}.</source>
        <translation>차이 {0}개 중 가장 큰 것은 {1}입니다.</translation>
    </message>
    <message>
        <source>backpropagated</source>
        <translation>오차역전파</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>numerical</source>
        <translation>수치 미분</translation>
    </message>
    <message>
        <source>∇f AT STEP {0}: {1}, h = {2}</source>
        <translation>반복 {0}의 ∇f: {1}, h = {2}</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>The code of this step</source>
        <translation>이 반복의 코드</translation>
    </message>
</context>
<context>
    <name>CompareButton</name>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Keep this run, and set another beside it (C)</source>
        <translation>이 실행을 남기고 그 옆에서 다른 실행을 설정 (C)</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compare: keep this run, set another</source>
        <translation>비교: 이 실행을 남기고 다른 실행 설정</translation>
    </message>
    <message>
        <source>Compared at equal evaluations of f</source>
        <translation>f를 계산한 횟수를 같게 하여 비교</translation>
    </message>
    <message>
        <source>Compared at equal steps</source>
        <translation>반복 횟수를 같게 하여 비교</translation>
    </message>
    <message>
        <source>Follow the next run</source>
        <translation>다음 실행으로</translation>
    </message>
    <message>
        <source>Remove all other runs</source>
        <translation>다른 실행 모두 제거</translation>
    </message>
    <message>
        <source>Remove this run</source>
        <translation>이 실행 제거</translation>
    </message>
    <message>
        <source>The book&apos;s comparison: four optimizers</source>
        <translation>책의 비교: 최적화 기법 네 가지</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Forward, central and exact gradient</source>
        <translation>전방 차분, 중심 차분, 정확한 기울기(∇f)</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>정확한 값</translation>
    </message>
</context>
<context>
    <name>ContrastPanel</name>
    <message>
        <source>The quotient with two values of h</source>
        <translation>두 가지 h의 차분몫</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
</context>
<context>
    <name>CopiedSign</name>
    <message>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Curve with secant and tangent</source>
        <translation>곡선과 할선, 접선</translation>
    </message>
</context>
<context>
    <name>DataPlot</name>
    <message>
        <source>The data, with what the model says</source>
        <translation>데이터와 모델의 답</translation>
    </message>
    <message>
        <source>{0} (standardized)</source>
        <translation>{0} (표준화)</translation>
    </message>
</context>
<context>
    <name>DataSheet</name>
    <message>
        <source>Logarithmic axis</source>
        <translation>로그 축</translation>
    </message>
    <message>
        <source>a network with {0} parameters</source>
        <translation>매개변수가 {0}개인 신경망</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>early stopping: {0}</source>
        <translation>조기 종료: {0}</translation>
    </message>
    <message>
        <source>in the data&apos;s own units: {0}</source>
        <translation>데이터의 원래 단위: {0}</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>standardized: {0}</source>
        <translation>표준화: {0}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>training {0}</source>
        <translation>훈련 {0}</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>validation {0}</source>
        <translation>검증 {0}</translation>
    </message>
</context>
<context>
    <name>DerivativePage</name>
    <message>
        <source>Derivative</source>
        <translation>미분</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>Take h and the scheme to the Gradient page</source>
        <translation>h와 차분 방식을 기울기(∇f) 페이지로 가져갑니다</translation>
    </message>
    <message>
        <source>Take the curve, x, h and the scheme to the Descent page</source>
        <translation>곡선, x, h, 차분 방식을 경사 하강법 페이지로 가져갑니다</translation>
    </message>
    <message>
        <source>no secant</source>
        <translation>할선 없음</translation>
    </message>
    <message>
        <source>no tangent</source>
        <translation>접선 없음</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>표본</translation>
    </message>
    <message>
        <source>secant, slope {0}</source>
        <translation>할선의 기울기 {0}</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>접선</translation>
    </message>
    <message>
        <source>tangent, slope {0}</source>
        <translation>접선의 기울기 {0}</translation>
    </message>
    <message>
        <source>theory</source>
        <translation>이론</translation>
    </message>
</context>
<context>
    <name>DerivativePanel</name>
    <message>
        <source>DIFFERENCE</source>
        <translation>차분</translation>
    </message>
    <message>
        <source>Difference scheme</source>
        <translation>차분 방식</translation>
    </message>
    <message>
        <source>FUNCTION</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>POINT</source>
        <translation>점</translation>
    </message>
    <message>
        <source>PRECISION</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
</context>
<context>
    <name>DerivativeShow</name>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>quotient</source>
        <translation>차분몫</translation>
    </message>
</context>
<context>
    <name>DescentPage</name>
    <message>
        <source>Derivative</source>
        <translation>미분</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Take f, or its slice along x₀ where we are, h and the scheme to the Derivative page</source>
        <translation>f(또는 현재 점에서 x₀ 방향 단면), h, 차분 방식을 미분 페이지로 가져갑니다</translation>
    </message>
    <message>
        <source>Take the function, h and the scheme to the Gradient page, where we are</source>
        <translation>함수, h, 차분 방식을 현재 점 그대로 기울기(∇f) 페이지로 가져갑니다</translation>
    </message>
    <message>
        <source>Try out many learning rates from this start on the Learning-rate page</source>
        <translation>이 시작점에서 여러 학습률을 학습률 페이지에서 시도합니다</translation>
    </message>
</context>
<context>
    <name>DescentRelief</name>
    <message>
        <source>Surface in space with the path of the descent</source>
        <translation>3차원 곡면과 경사 하강법의 경로</translation>
    </message>
</context>
<context>
    <name>DescentShow</name>
    <message>
        <source>step</source>
        <translation>반복</translation>
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
        <translation>길이 {0}의 이동, {1}개 방향</translation>
    </message>
    <message>
        <source>Directions in numbers</source>
        <translation>방향별 수치</translation>
    </message>
    <message>
        <source>largest decrease</source>
        <translation>최대 감소</translation>
    </message>
    <message>
        <source>largest increase</source>
        <translation>최대 증가</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>to the minimum</source>
        <translation>극소점 쪽</translation>
    </message>
</context>
<context>
    <name>DialPlot</name>
    <message>
        <source>angle of the step, in degrees</source>
        <translation>이동 방향의 각도(도)</translation>
    </message>
    <message>
        <source>f after a small step, against its direction</source>
        <translation>조금 이동한 뒤의 f, 이동 방향별</translation>
    </message>
    <message>
        <source>rise of f</source>
        <translation>f의 증가량</translation>
    </message>
    <message>
        <source>to the minimum</source>
        <translation>극소점 쪽</translation>
    </message>
</context>
<context>
    <name>DifferenceFold</name>
    <message>
        <source>Difference scheme</source>
        <translation>차분 방식</translation>
    </message>
    <message>
        <source>{0}, h = {1}</source>
        <translation>{0} 차분, h = {1}</translation>
    </message>
</context>
<context>
    <name>EndingBar</name>
    <message>
        <source>Stop at epoch {0}</source>
        <translation>{0} 에폭에서 멈추기</translation>
    </message>
    <message>
        <source>Train again, and stop at the epoch with the lowest validation loss</source>
        <translation>검증 손실이 가장 낮은 에폭에서 멈추도록 다시 훈련합니다</translation>
    </message>
</context>
<context>
    <name>EpochPlot</name>
    <message>
        <source>Accuracy against epoch</source>
        <translation>에폭에 따른 정확도</translation>
    </message>
    <message>
        <source>Loss against epoch</source>
        <translation>에폭에 따른 손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>A file cannot be read or written: {0}.</source>
        <translation>파일을 읽거나 쓸 수 없습니다: {0}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사함</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
    <message>
        <source>Something in GradViz has failed that should not have. You can go on.</source>
        <translation>GradViz 안에서 생기지 말아야 할 오류가 생겼습니다. 계속 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. What was there before has been kept.</source>
        <translation>메모리가 부족하여 할 수 없습니다. 이전 내용은 그대로 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>ErrorPlot</name>
    <message>
        <source>Error against h</source>
        <translation>h에 따른 오차</translation>
    </message>
    <message>
        <source>|error|</source>
        <translation>|오차|</translation>
    </message>
</context>
<context>
    <name>ExperimentPanel</name>
    <message>
        <source>DESCENT</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>FUNCTION</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>GRADIENT</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>Plain descent again, with this function&apos;s own start and learning rate; the number of steps stays</source>
        <translation>다시 일반 경사 하강법으로, 이 함수의 기본 시작점과 학습률로 되돌립니다. 반복 횟수는 그대로입니다</translation>
    </message>
    <message>
        <source>climb +∇f (the mistake)</source>
        <translation>+∇f로 오르기 (흔한 실수)</translation>
    </message>
    <message>
        <source>descend −∇f</source>
        <translation>−∇f로 내려가기</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>start</source>
        <translation>시작점</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Copy as Python</source>
        <translation>Python으로 복사</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>수치 복사</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Handout of the lesson</source>
        <translation>수업 유인물</translation>
    </message>
    <message>
        <source>Handout with answers and notes…</source>
        <translation>정답과 메모를 넣은 유인물…</translation>
    </message>
    <message>
        <source>Handout…</source>
        <translation>유인물…</translation>
    </message>
    <message>
        <source>The handout is written: “{0}”.</source>
        <translation>유인물을 저장했습니다: “{0}”.</translation>
    </message>
    <message>
        <source>{0}, with notes</source>
        <translation>{0}, 메모 포함</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>파일 덮어쓰기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>중지했습니다. 저장된 것은 없습니다.</translation>
    </message>
    <message>
        <source>{0} frames, {1} seconds</source>
        <translation>프레임 {0}개, {1}초</translation>
    </message>
    <message>
        <source>“{0}” is written: {1} MB.</source>
        <translation>“{0}”을(를) 저장했습니다: {1} MB.</translation>
    </message>
</context>
<context>
    <name>FieldCaption</name>
    <message>
        <source>Something went wrong that should not have: {0}.</source>
        <translation>있어서는 안 될 문제가 생겼습니다: {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>arrows: {0}</source>
        <translation>화살표: {0}</translation>
    </message>
    <message>
        <source>arrows: {0}, the longest |∇f| = {1}</source>
        <translation>화살표: {0}, 가장 긴 |∇f| = {1}</translation>
    </message>
    <message>
        <source>arrows: {0}, their length logarithmic</source>
        <translation>화살표: {0}, 길이는 로그</translation>
    </message>
    <message>
        <source>arrows: {0}, their length logarithmic, the longest |∇f| = {1}</source>
        <translation>화살표: {0}, 길이는 로그, 가장 긴 |∇f| = {1}</translation>
    </message>
    <message>
        <source>line: slope of the quotient · dashed: the exact tangent · arrow: the move</source>
        <translation>실선: 할선의 기울기(차분몫) · 파선: 정확한 접선 · 화살표: 이동</translation>
    </message>
    <message>
        <source>no arrows: with this h the numerical {0} is 0 everywhere</source>
        <translation>화살표 없음: 이 h에서는 수치로 구한 {0}가 모두 0</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose the file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>파일 이름을 정해 주세요.</translation>
    </message>
    <message>
        <source>The name of such a file ends in .{0}.</source>
        <translation>이런 파일의 이름은 .{0}(으)로 끝납니다.</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>“{0}” 폴더가 없습니다.</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>step {0}</source>
        <translation>반복 {0}</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>반복 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Add a choice</source>
        <translation>선택지 추가</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>정답 설명</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>만든 사람</translation>
    </message>
    <message>
        <source>Changes to what the page shows now.</source>
        <translation>지금 화면대로 바꿉니다.</translation>
    </message>
    <message>
        <source>Choice {0}</source>
        <translation>선택지 {0}</translation>
    </message>
    <message>
        <source>Choices; the right one is marked</source>
        <translation>선택지(정답에 표시)</translation>
    </message>
    <message>
        <source>It changes</source>
        <translation>바뀌는 것</translation>
    </message>
    <message>
        <source>Note, for the speaker alone</source>
        <translation>메모(발표자만 봄)</translation>
    </message>
    <message>
        <source>One choice more</source>
        <translation>선택지 하나 더</translation>
    </message>
    <message>
        <source>Plays to the step that the page shows now.</source>
        <translation>지금 화면의 반복까지 재생합니다.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Remove choice {0}</source>
        <translation>선택지 {0} 삭제</translation>
    </message>
    <message>
        <source>Reveal only this; with nothing ticked, everything</source>
        <translation>이것만 공개(선택이 없으면 모두)</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>문장</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>The scene begins with what the page shows now.</source>
        <translation>장면이 지금 화면에서 시작합니다.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>이 과정까지</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>이 반복까지</translation>
    </message>
    <message>
        <source>Unfolds up to the stage that the page shows now.</source>
        <translation>지금 화면의 과정까지 펼칩니다.</translation>
    </message>
    <message>
        <source>Until it is answered, this is hidden</source>
        <translation>답할 때까지 숨길 것</translation>
    </message>
    <message>
        <source>{0} is right</source>
        <translation>정답은 {0}</translation>
    </message>
</context>
<context>
    <name>FunctionPicker</name>
    <message>
        <source>Constants: {0}</source>
        <translation>상수: {0}</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Functions: {0}</source>
        <translation>함수: {0}</translation>
    </message>
    <message>
        <source>Operators: {0}</source>
        <translation>연산자: {0}</translation>
    </message>
    <message>
        <source>Variables: {0}</source>
        <translation>변수: {0}</translation>
    </message>
    <message>
        <source>What is shown is still the function below.</source>
        <translation>그림은 여전히 아래 함수의 것입니다.</translation>
    </message>
    <message>
        <source>What is shown is still {0}.</source>
        <translation>그림은 여전히 {0}의 것입니다.</translation>
    </message>
    <message>
        <source>typed formula</source>
        <translation>직접 입력한 수식</translation>
    </message>
</context>
<context>
    <name>GradientInspector</name>
    <message>
        <source>Batch code</source>
        <translation>배치 코드</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>The quotients in numbers</source>
        <translation>차분몫의 수치</translation>
    </message>
</context>
<context>
    <name>GradientPage</name>
    <message>
        <source>Derivative</source>
        <translation>미분</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>Take the function, the point, h and the scheme to the Descent page</source>
        <translation>함수, 점, h, 차분 방식을 경사 하강법 페이지로 가져갑니다</translation>
    </message>
    <message>
        <source>Take the slice along x₀, h and the scheme to the Derivative page</source>
        <translation>x₀ 방향 단면, h, 차분 방식을 미분 페이지로 가져갑니다</translation>
    </message>
</context>
<context>
    <name>GradientPanel</name>
    <message>
        <source>FUNCTION</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>GRADIENT</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>point</source>
        <translation>점</translation>
    </message>
</context>
<context>
    <name>GradientShow</name>
    <message>
        <source>exact</source>
        <translation>정확한 값</translation>
    </message>
</context>
<context>
    <name>GradientSide</name>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Direction dial</source>
        <translation>방향 다이얼</translation>
    </message>
    <message>
        <source>Here −∇f points straight at the minimum.</source>
        <translation>여기서는 −∇f가 극소점을 똑바로 가리킵니다.</translation>
    </message>
    <message>
        <source>No direction goes down from here.</source>
        <translation>여기서는 어느 방향으로도 내려가지 않습니다.</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>단면</translation>
    </message>
    <message>
        <source>THE GRID OF {0} POINTS, EACH WITH −∇f</source>
        <translation>격자점 {0}개와 각각의 −∇f</translation>
    </message>
    <message>
        <source>THREE POINTS</source>
        <translation>점 세 개</translation>
    </message>
    <message>
        <source>The largest decrease that was measured lies {0}° away from −∇f.</source>
        <translation>측정한 최대 감소 방향은 −∇f에서 {0}° 떨어져 있습니다.</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>함정</translation>
    </message>
    <message>
        <source>∇f is zero here and names no direction, yet in some directions f falls.</source>
        <translation>여기서는 ∇f가 0이어서 방향을 알려 주지 않지만, f가 줄어드는 방향은 있습니다.</translation>
    </message>
    <message>
        <source>−∇f is the largest decrease, but misses the minimum by {0}°.</source>
        <translation>−∇f는 최대 감소 방향이지만 극소점에서 {0}° 벗어납니다.</translation>
    </message>
</context>
<context>
    <name>GridPlot</name>
    <message>
        <source>The grid&apos;s arrows, −∇f</source>
        <translation>격자의 −∇f 화살표</translation>
    </message>
</context>
<context>
    <name>HeatPlot</name>
    <message>
        <source>Map of f, step by step, against what is tried out</source>
        <translation>시도한 값에 따른 f의 반복별 지도</translation>
    </message>
    <message>
        <source>blue: low f · orange: high f · hatched: after the end of a run</source>
        <translation>파랑: 작은 f · 주황: 큰 f · 빗금: 실행이 끝난 뒤</translation>
    </message>
    <message>
        <source>step</source>
        <translation>반복</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>evaluations of f</source>
        <translation>f를 계산한 횟수</translation>
    </message>
    <message>
        <source>step</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>{0} − min</source>
        <translation>{0} − 최솟값</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Logarithmic axis</source>
        <translation>로그 축</translation>
    </message>
    <message>
        <source>f against step</source>
        <translation>반복에 따른 f</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>|∇f| against step</source>
        <translation>반복에 따른 |∇f|</translation>
    </message>
</context>
<context>
    <name>HopPlot</name>
    <message>
        <source>Graph of the function with the descent on it</source>
        <translation>함수의 그래프와 그 위의 경사 하강법</translation>
    </message>
</context>
<context>
    <name>Landscapes</name>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>등고선</translation>
    </message>
    <message>
        <source>Heights: linear</source>
        <translation>높이: 선형</translation>
    </message>
    <message>
        <source>Heights: logarithmic</source>
        <translation>높이: 로그</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Surface in space</source>
        <translation>3차원 곡면</translation>
    </message>
    <message>
        <source>Turn the surface slowly</source>
        <translation>곡면을 천천히 돌리기</translation>
    </message>
</context>
<context>
    <name>LessonDesk</name>
    <message>
        <source>A lesson in twelve scenes, from the difference quotient to gradient descent</source>
        <translation>차분몫에서 경사 하강법까지, 열두 장면의 수업</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장했습니다.</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>여기서 시작</translation>
    </message>
</context>
<context>
    <name>LessonEditor</name>
    <message>
        <source>A new scene, which begins with what the page shows now.</source>
        <translation>지금 화면에서 시작하는 새 장면입니다.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Adds a scene, or a beat: one thing that the scene asks, shows or says next.</source>
        <translation>장면이나 단락을 추가합니다. 단락은 장면이 다음에 묻거나 보이거나 말하는 것 하나입니다.</translation>
    </message>
    <message>
        <source>Beat: {0}</source>
        <translation>단락: {0}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 옮기기</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>새 장면</translation>
    </message>
    <message>
        <source>Scene from what is shown</source>
        <translation>지금 화면으로 새 장면</translation>
    </message>
    <message>
        <source>Take what is shown</source>
        <translation>지금 화면 가져오기</translation>
    </message>
    <message>
        <source>This lesson comes with GradViz. What you change is a copy of your own.</source>
        <translation>GradViz에 들어 있는 수업입니다. 바꾸는 것은 나만의 사본입니다.</translation>
    </message>
</context>
<context>
    <name>LessonFiles</name>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Lessons (*{0})</source>
        <translation>수업 (*{0})</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>새 수업</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>새 장면</translation>
    </message>
    <message>
        <source>One lesson can be opened at a time, from a file of this computer.</source>
        <translation>수업은 이 컴퓨터의 파일에서 한 번에 하나만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>수업 열기</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>수업 저장</translation>
    </message>
    <message>
        <source>“{0}” was not opened.</source>
        <translation>“{0}” 파일을 열지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>LessonMenu</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Beat before</source>
        <translation>이전 단락</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>수업 닫기</translation>
    </message>
    <message>
        <source>Edit the lesson</source>
        <translation>수업 편집</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>New lesson from what is shown</source>
        <translation>지금 화면으로 새 수업</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>다음 단락</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근에 연 수업</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Reset to the scene</source>
        <translation>장면으로 되돌리기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Scene or beat</source>
        <translation>장면 또는 단락</translation>
    </message>
    <message>
        <source>Scenes…</source>
        <translation>장면 목록…</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>여기서 시작</translation>
    </message>
</context>
<context>
    <name>LessonStrip</name>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Beat before: one question, change or sentence back</source>
        <translation>이전 단락: 질문, 변경 또는 문장 하나만큼 뒤로</translation>
    </message>
    <message>
        <source>Begin the lesson from the beginning</source>
        <translation>수업을 처음부터 시작</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>수업 닫기</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit the lesson</source>
        <translation>수업 편집</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Going on where it was left.</source>
        <translation>지난번 장면에서 이어 갑니다.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next beat: one question, change or sentence on</source>
        <translation>다음 단락: 질문, 변경 또는 문장 하나만큼 앞으로</translation>
    </message>
    <message>
        <source>Not {0}: {1} is right. {2}</source>
        <translation>{0}가 아니라 {1}가 정답입니다. {2}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Reset to the scene, whatever was tried</source>
        <translation>장면으로 되돌리기: 무엇을 해 보았든 처음 상태로</translation>
    </message>
    <message>
        <source>{0} is right. {1}</source>
        <translation>{0}가 정답입니다. {1}</translation>
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
        <translation>수업을 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>“{0}” has changes that are not saved.</source>
        <translation>“{0}”에 저장하지 않은 변경 내용이 있습니다.</translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>MAGNIFIER × {0}</source>
        <translation>돋보기 × {0}</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>돋보기</translation>
    </message>
    <message>
        <source>each line is a number that can be stored   ○ asked   ● stored</source>
        <translation>선 하나가 저장할 수 있는 수 하나   ○ 원한 값   ● 저장된 값</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>What is open cannot be remembered for the next start: {0}.</source>
        <translation>열려 있는 내용을 다음 시작을 위해 저장할 수 없습니다: {0}.</translation>
    </message>
    <message>
        <source>What was remembered cannot be read, and has been set aside as “{0}”.</source>
        <translation>저장되어 있던 내용을 읽을 수 없어 “{0}” 파일로 따로 옮겨 두었습니다.</translation>
    </message>
</context>
<context>
    <name>NumbersPanel</name>
    <message>
        <source>Numbers of this step</source>
        <translation>이 반복의 수치</translation>
    </message>
    <message>
        <source>STEP {0} → {1}</source>
        <translation>반복 {0} → {1}</translation>
    </message>
    <message>
        <source>STEP {0}: THE END</source>
        <translation>반복 {0}: 끝</translation>
    </message>
    <message>
        <source>does not exist here</source>
        <translation>여기에는 없음</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>exact ∇f</source>
        <translation>정확한 ∇f</translation>
    </message>
</context>
<context>
    <name>OptimizerRows</name>
    <message>
        <source>Optimizer</source>
        <translation>최적화 기법</translation>
    </message>
    <message>
        <source>η  learning rate</source>
        <translation>학습률 η</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>At the end: {0}</source>
        <translation>끝에서: {0}</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>계산하는 중 …</translation>
    </message>
    <message>
        <source>Computing: {0} %</source>
        <translation>계산하는 중: {0} %</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stopped at step {0}.</source>
        <translation>{0}회 반복한 뒤 중지했습니다.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>(no title)</source>
        <translation>(제목 없음)</translation>
    </message>
    <message>
        <source>A scene: what the page shows when it begins, and the beats that Next walks through.</source>
        <translation>장면: 시작할 때의 화면과, 다음을 누를 때마다 나아가는 단락들입니다.</translation>
    </message>
    <message>
        <source>Scenes and beats</source>
        <translation>장면과 단락</translation>
    </message>
    <message>
        <source>The lesson: its title, who has made it, and from which source.</source>
        <translation>수업: 제목, 만든 사람, 출처입니다.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>+∇f, steepest ascent</source>
        <translation>+∇f, 최대 증가 방향</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>No arrows</source>
        <translation>화살표 없음</translation>
    </message>
    <message>
        <source>Show the path to come</source>
        <translation>앞으로의 경로 표시</translation>
    </message>
    <message>
        <source>The function&apos;s own window</source>
        <translation>함수의 기본 범위</translation>
    </message>
    <message>
        <source>Unfold each step in its stages</source>
        <translation>반복마다 과정으로 펼치기</translation>
    </message>
    <message>
        <source>−∇f, steepest descent</source>
        <translation>−∇f, 최대 감소 방향</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
</context>
<context>
    <name>PathsPlot</name>
    <message>
        <source>Paths of a few of the runs</source>
        <translation>몇몇 실행의 경로</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>등고선</translation>
    </message>
    <message>
        <source>Heights of the surface on a logarithmic scale</source>
        <translation>곡면의 높이를 로그 눈금으로</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>곡면</translation>
    </message>
    <message>
        <source>log f</source>
        <translation>로그 f</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Another than this, if there is one</source>
        <translation>다른 디스플레이가 있으면 그곳</translation>
    </message>
    <message>
        <source>Beat before</source>
        <translation>이전 단락</translation>
    </message>
    <message>
        <source>Black out</source>
        <translation>검은 화면</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>디스플레이</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>다음 단락</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>발표</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The first lines of the file</source>
        <translation>파일의 첫 줄들</translation>
    </message>
    <message>
        <source>The step that is shown</source>
        <translation>보이는 반복</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>반복 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>ProbePlot</name>
    <message>
        <source>Contour picture with the gradient at a point</source>
        <translation>등고선과 한 점의 기울기(∇f)</translation>
    </message>
</context>
<context>
    <name>ProbeRelief</name>
    <message>
        <source>Surface in space with the gradient at a point</source>
        <translation>3차원 곡면과 한 점의 기울기(∇f)</translation>
    </message>
</context>
<context>
    <name>QuotientPanel</name>
    <message>
        <source>(h is lost)</source>
        <translation>(h가 사라짐)</translation>
    </message>
    <message>
        <source>Numbers of this gradient</source>
        <translation>이 기울기(∇f)의 수치</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Basins</source>
        <translation>끌림 영역</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>멈추었습니다.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>Take the run with the η and h of the fields to the Descent page</source>
        <translation>입력란의 η와 h로 하는 실행을 경사 하강법 페이지로 가져갑니다</translation>
    </message>
</context>
<context>
    <name>RatesPanel</name>
    <message>
        <source>TRIED OUT</source>
        <translation>시도할 값</translation>
    </message>
    <message>
        <source>What is tried out</source>
        <translation>시도할 대상</translation>
    </message>
    <message>
        <source>difference steps h</source>
        <translation>차분 간격 h</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>learning rates η</source>
        <translation>학습률 η</translation>
    </message>
</context>
<context>
    <name>RatesPicture</name>
    <message>
        <source>Basins</source>
        <translation>끌림 영역</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>each mark is a run · a click opens it on the Descent page</source>
        <translation>표시 하나가 실행 하나 · 클릭하면 경사 하강법 페이지에서 열림</translation>
    </message>
    <message>
        <source>the colour of a start is the minimum it reaches; paler: later</source>
        <translation>시작점의 색은 도달하는 극소점, 옅을수록 늦게 도달</translation>
    </message>
</context>
<context>
    <name>RatesShow</name>
    <message>
        <source>best {0}</source>
        <translation>가장 좋은 {0}</translation>
    </message>
    <message>
        <source>step</source>
        <translation>반복</translation>
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
        <translation>시작점이 이르는 곳</translation>
    </message>
    <message>
        <source>other minima</source>
        <translation>그 밖의 극소점</translation>
    </message>
    <message>
        <source>{0} RUNS: HOW THEY END, AND THEIR {1}</source>
        <translation>실행 {0}개: 결과와 {1}</translation>
    </message>
</context>
<context>
    <name>ReliefPlot</name>
    <message>
        <source>f − min (log)</source>
        <translation>f − 최솟값 (로그)</translation>
    </message>
</context>
<context>
    <name>ReturnBar</name>
    <message>
        <source>GradViz was not closed properly last time. What was open then has been kept.</source>
        <translation>지난번에 GradViz가 정상적으로 종료되지 않았습니다. 그때 열려 있던 내용은 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>Open what was open</source>
        <translation>열려 있던 내용 열기</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>새로 시작</translation>
    </message>
</context>
<context>
    <name>RunsCard</name>
    <message>
        <source>At how many places the gradients needed f</source>
        <translation>기울기(∇f)를 구하는 데 f를 계산한 점의 수</translation>
    </message>
    <message>
        <source>Compared at equal</source>
        <translation>같게 하여 비교:</translation>
    </message>
    <message>
        <source>Every run has evaluated f as often: a gradient takes 2n evaluations with the central scheme, and n + 1 with the others</source>
        <translation>모든 실행이 f를 같은 횟수만큼 계산했습니다. 기울기(∇f) 하나에 중심 차분은 2n번, 나머지는 n + 1번이 필요합니다</translation>
    </message>
    <message>
        <source>Every run has taken as many steps, and as many gradients: each takes one a step</source>
        <translation>모든 실행이 같은 횟수만큼 반복했고, 기울기(∇f)도 같은 횟수만큼 구했습니다. 반복마다 한 번씩 구합니다</translation>
    </message>
    <message>
        <source>From the end to the nearest known minimum</source>
        <translation>끝점에서 가장 가까운 알려진 극소점까지</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>모두 제거</translation>
    </message>
    <message>
        <source>Remove all runs but the one that is followed</source>
        <translation>지금 따라가는 실행만 남기고 모두 제거</translation>
    </message>
    <message>
        <source>Runs that are compared</source>
        <translation>비교하는 실행</translation>
    </message>
    <message>
        <source>Steps taken; each takes one gradient</source>
        <translation>반복한 횟수. 반복마다 기울기(∇f)를 한 번 구합니다</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>evaluations of f</source>
        <translation>f를 계산한 횟수</translation>
    </message>
    <message>
        <source>f at the end of the run</source>
        <translation>실행이 끝난 점의 f</translation>
    </message>
    <message>
        <source>f calls</source>
        <translation>f 계산</translation>
    </message>
    <message>
        <source>final f</source>
        <translation>끝의 f</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>최적화 기법</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>±h: central difference, +h: forward, −h: backward</source>
        <translation>±h: 중심 차분, +h: 전방 차분, −h: 후방 차분</translation>
    </message>
</context>
<context>
    <name>ScenesDialog</name>
    <message>
        <source>Scenes</source>
        <translation>장면 목록</translation>
    </message>
</context>
<context>
    <name>Show</name>
    <message>
        <source>arrows: {0}</source>
        <translation>화살표: {0}</translation>
    </message>
</context>
<context>
    <name>SliceGraph</name>
    <message>
        <source>Slice along x{0}</source>
        <translation>x{0} 방향 단면</translation>
    </message>
</context>
<context>
    <name>SlopeInspector</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Good and bad h</source>
        <translation>좋은 h, 나쁜 h</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
</context>
<context>
    <name>SlopePanel</name>
    <message>
        <source>IN NUMBERS</source>
        <translation>수치로 보기</translation>
    </message>
    <message>
        <source>The quotient in numbers</source>
        <translation>차분몫의 수치</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차</translation>
    </message>
    <message>
        <source>does not exist here</source>
        <translation>여기에는 없음</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>from the formula</source>
        <translation>수식에서 구함</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>right digits</source>
        <translation>맞는 자릿수</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의되지 않음</translation>
    </message>
    <message>
        <source>undefined, for f′(x) is 0</source>
        <translation>정의되지 않음, f′(x) = 0</translation>
    </message>
    <message>
        <source>{0} of f′(x)</source>
        <translation>f′(x)의 {0}배</translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Answer: {0}</source>
        <translation>정답: {0}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>검은 화면</translation>
    </message>
    <message>
        <source>Changes the settings. {0}</source>
        <translation>설정을 바꿉니다. {0}</translation>
    </message>
    <message>
        <source>Conclusion: {0}</source>
        <translation>정리: {0}</translation>
    </message>
    <message>
        <source>GradViz: the speaker</source>
        <translation>GradViz: 발표자</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next scene: {0}</source>
        <translation>다음 장면: {0}</translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <translation>열린 수업이 없습니다.</translation>
    </message>
    <message>
        <source>Plays to step {1}. {0}</source>
        <translation>반복 {1}까지 재생합니다. {0}</translation>
    </message>
    <message>
        <source>Question: {0}</source>
        <translation>질문: {0}</translation>
    </message>
    <message>
        <source>Start the time anew</source>
        <translation>시간 다시 재기</translation>
    </message>
    <message>
        <source>The lesson ends here.</source>
        <translation>수업은 여기서 끝납니다.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Time since the beginning</source>
        <translation>시작한 뒤 지난 시간</translation>
    </message>
    <message>
        <source>Unfolds the step. {0}</source>
        <translation>이 반복을 과정으로 펼칩니다. {0}</translation>
    </message>
</context>
<context>
    <name>StepInspector</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
</context>
<context>
    <name>SurfacePlot</name>
    <message>
        <source>Contour picture of the descent</source>
        <translation>경사 하강법의 등고선 그림</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>A click opens the run on the Descent page</source>
        <translation>클릭하면 그 실행을 경사 하강법 페이지에서 엽니다</translation>
    </message>
    <message>
        <source>f at the end of each run, against what is tried out</source>
        <translation>시도한 값에 따른, 각 실행이 끝날 때의 f</translation>
    </message>
    <message>
        <source>f − min</source>
        <translation>f − 최솟값</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>Learn from a table of your own</source>
        <translation>직접 만든 표로 학습하기</translation>
    </message>
    <message>
        <source>Tables ({0})</source>
        <translation>표 ({0})</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}.</source>
        <translation>파일을 읽을 수 없습니다: {0}.</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>How the runs ended</source>
        <translation>실행이 끝난 방식</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>그 밖에 {0}개</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>{0}번째 반복</translation>
    </message>
    <message>
        <source>step {0} / {1}</source>
        <translation>반복 {0} / {1}</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Bring x and y to mean 0 and spread 1 before learning</source>
        <translation>학습하기 전에 x와 y를 평균 0, 표준편차 1로 맞춥니다</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>GRADIENT</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>HYPERPARAMETERS</source>
        <translation>하이퍼파라미터</translation>
    </message>
    <message>
        <source>Learn from a table of your own: two columns, x and y</source>
        <translation>직접 만든 표로 학습하기: x와 y, 두 열</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>all examples a step</source>
        <translation>반복마다 모든 예제</translation>
    </message>
    <message>
        <source>learnt from data</source>
        <translation>데이터에서 학습</translation>
    </message>
    <message>
        <source>mini-batches</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>open CSV …</source>
        <translation>CSV 열기 …</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>직접 정함</translation>
    </message>
    <message>
        <source>start w, b</source>
        <translation>시작 w, b</translation>
    </message>
    <message>
        <source>w, the weight, and b, the bias</source>
        <translation>가중치 w와 편향 b</translation>
    </message>
    <message>
        <source>{0} The data are still those of before.</source>
        <translation>{0} 데이터는 이전 그대로입니다.</translation>
    </message>
    <message>
        <source>{0} weights and biases, at random at first</source>
        <translation>가중치와 편향 {0}개, 처음에는 무작위</translation>
    </message>
</context>
<context>
    <name>TrainingPicture</name>
    <message>
        <source>Where the path lies is known when the training has ended.</source>
        <translation>경로가 놓이는 평면은 학습이 끝나면 알 수 있습니다.</translation>
    </message>
    <message>
        <source>f: training loss</source>
        <translation>f: 훈련 손실</translation>
    </message>
    <message>
        <source>f: training loss · arrows: {0}</source>
        <translation>f: 훈련 손실 · 화살표: {0}</translation>
    </message>
    <message>
        <source>f: training loss · arrows: {0}, the longest |∇f| = {1}</source>
        <translation>f: 훈련 손실 · 화살표: {0}, 가장 긴 것은 |∇f| = {1}</translation>
    </message>
    <message>
        <source>f: training loss, on a plane that holds {0} % of the path&apos;s variance</source>
        <translation>f: 훈련 손실, 경로 분산의 {0} %가 놓인 평면에서</translation>
    </message>
    <message>
        <source>from start to end</source>
        <translation>시작에서 끝으로</translation>
    </message>
    <message>
        <source>most of the rest</source>
        <translation>나머지 중 가장 큰 방향</translation>
    </message>
</context>
<context>
    <name>TrainingShow</name>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
</context>
<context>
    <name>TrainingSide</name>
    <message>
        <source>Batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Data and loss</source>
        <translation>데이터와 손실</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>두 ∇f</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One step back (←)</source>
        <translation>한 단계 뒤로 (←)</translation>
    </message>
    <message>
        <source>One step forward (→)</source>
        <translation>한 단계 앞으로 (→)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Show each step in its stages (S)</source>
        <translation>반복마다 과정으로 펼쳐 보기 (S)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>과정</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>끝으로 (End)</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>처음으로 (Home)</translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation>{0}단계/초</translation>
    </message>
</context>
<context>
    <name>TrapCard</name>
    <message>
        <source># what both call</source>
        <translation># 둘 다 부르는 함수</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>실수</translation>
    </message>
    <message>
        <source>What both call</source>
        <translation>둘 다 부르는 함수</translation>
    </message>
    <message>
        <source>[]  shape {0}</source>
        <translation>[]  형상 {0}</translation>
    </message>
    <message>
        <source>✓  THE RIGHT WAY</source>
        <translation>✓  올바른 방법</translation>
    </message>
    <message>
        <source>✗  THE MISTAKE</source>
        <translation>✗  실수</translation>
    </message>
</context>
<context>
    <name>Turntable</name>
    <message>
        <source>Arrow keys turn it, + and − zoom, Home goes back; a click on the surface chooses a point</source>
        <translation>방향키로 돌리고, +와 −로 확대·축소하고, Home으로 되돌립니다. 곡면을 클릭하면 점을 고릅니다</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Hidden until the question is answered</source>
        <translation>질문에 답할 때까지 숨김</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>발표(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>About GradViz</source>
        <translation>GradViz 정보</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <source>Page: {0}</source>
        <translation>페이지: {0}</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시정지</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>See a derivative computed, a gradient put together and a descent taken, with the true numbers.</source>
        <translation>미분이 계산되고, 기울기(∇f)가 만들어지고, 경사 하강법이 나아가는 모습을 실제 수치 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>끝으로</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message>
        <source>CSV: all numbers</source>
        <translation>CSV: 모든 수치</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>GIF: animation</source>
        <translation>GIF: 애니메이션</translation>
    </message>
    <message>
        <source>JSON: all numbers and settings</source>
        <translation>JSON: 모든 수치와 설정</translation>
    </message>
    <message>
        <source>MOMENTS</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>MP4: video</source>
        <translation>MP4: 동영상</translation>
    </message>
    <message>
        <source>PDF: picture in lines</source>
        <translation>PDF: 선으로 된 그림</translation>
    </message>
    <message>
        <source>PNG: picture</source>
        <translation>PNG: 그림</translation>
    </message>
    <message>
        <source>Python: the program</source>
        <translation>Python: 같은 계산의 프로그램</translation>
    </message>
    <message>
        <source>SIZE IN PIXELS</source>
        <translation>크기(픽셀)</translation>
    </message>
    <message>
        <source>SVG: picture in lines</source>
        <translation>SVG: 선으로 된 그림</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>WebP: animation without loss</source>
        <translation>WebP: 무손실 애니메이션</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>다른 크기</translation>
    </message>
    <message>
        <source>each step in its stages</source>
        <translation>각 반복을 과정별로</translation>
    </message>
    <message>
        <source>every n-th step</source>
        <translation>n번째 반복마다</translation>
    </message>
    <message>
        <source>frames a second</source>
        <translation>초당 프레임</translation>
    </message>
    <message>
        <source>from step</source>
        <translation>첫 반복</translation>
    </message>
    <message>
        <source>to step</source>
        <translation>마지막 반복</translation>
    </message>
</context>
<context>
    <name>_Kinds</name>
    <message>
        <source>one variable</source>
        <translation>일변수</translation>
    </message>
    <message>
        <source>two variables</source>
        <translation>이변수</translation>
    </message>
</context>
<context>
    <name>_PanelScroll</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>_PointRow</name>
    <message>
        <source>Point x</source>
        <translation>점 x</translation>
    </message>
</context>
<context>
    <name>_Scaled</name>
    <message>
        <source>The picture as it will be</source>
        <translation>저장될 그림</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>--fps takes at most {most} for a file that ends in {ending}, not {given}.</source>
        <translation>{ending} 파일의 --fps는 최대 {most}입니다(입력값: {given}).</translation>
    </message>
    <message>
        <source>--from takes a step that is not after {last}, where the animation ends.</source>
        <translation>--from은 애니메이션이 끝나는 {last}보다 뒤가 아닌 반복이어야 합니다.</translation>
    </message>
    <message>
        <source>--{option} is for --self-test.</source>
        <translation>--{option}은(는) --self-test와 함께 씁니다.</translation>
    </message>
    <message>
        <source>--{option} is for a file that ends in {endings}, not in {given}.</source>
        <translation>--{option}은(는) {endings}로 끝나는 파일에 쓰고, {given}에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>--{option} takes a whole number from 0 to {last}, where this run ends, not {given}.</source>
        <translation>--{option}에는 0부터 이 실행이 끝나는 {last}까지의 정수를 쓸 수 있습니다({given}은(는) 쓸 수 없습니다).</translation>
    </message>
    <message>
        <source>-o takes a file that can be written, not “{path}” ({problem}).</source>
        <translation>-o에는 쓸 수 있는 파일을 지정합니다. “{path}”에는 쓸 수 없습니다({problem}).</translation>
    </message>
    <message>
        <source>A picture has at most {most} pixels on a side, not {given}.</source>
        <translation>그림의 한 변은 {most}픽셀까지입니다({given}픽셀은 너무 큽니다).</translation>
    </message>
    <message>
        <source>A program needs Python and NumPy alone, and prints the same table, to the last bit.</source>
        <translation>프로그램은 Python과 NumPy만 있으면 되고, 같은 표를 마지막 비트까지 그대로 출력합니다.</translation>
    </message>
    <message>
        <source>Draws the page&apos;s picture of one step of the run into a PNG, SVG or PDF file, or a stretch of the run as an animation, GIF, WebP or MP4, without any display, and prints the name of the file.</source>
        <translation>실행의 한 반복에 대한 페이지의 그림을 PNG, SVG, PDF 파일로, 또는 실행의 한 구간을 애니메이션(GIF, WebP, MP4)으로 화면 없이 그리고, 파일 이름을 출력합니다.</translation>
    </message>
    <message>
        <source>Each has a --help of its own.</source>
        <translation>각 명령에도 --help가 있습니다.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 2 bad input or a file that cannot be written, 3 no display.</source>
        <translation>종료 코드: 0 완료, 2 잘못된 입력 또는 쓸 수 없는 파일, 3 화면 없음.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 2 bad input or a file that cannot be written.</source>
        <translation>종료 코드: 0 완료, 2 잘못된 입력 또는 쓸 수 없는 파일.</translation>
    </message>
    <message>
        <source>JSON has the members experiment, columns, rows and outcome (key and sentence). What the last row lacks is null there, and numbers that are not finite are the strings &quot;nan&quot;, &quot;inf&quot; and &quot;-inf&quot;.</source>
        <translation>JSON에는 experiment, columns, rows, outcome(key와 sentence)이 들어 있습니다. 마지막 행에 없는 값은 null이고, 유한하지 않은 수는 문자열 &quot;nan&quot;, &quot;inf&quot;, &quot;-inf&quot;입니다.</translation>
    </message>
    <message>
        <source>Lists what --function knows by key, with the eta and the start of each.</source>
        <translation>--function이 아는 키를 각각의 eta와 시작점과 함께 보여 줍니다.</translation>
    </message>
    <message>
        <source>Opens the window, with these options set there.</source>
        <translation>이 옵션들을 설정한 상태로 창을 엽니다.</translation>
    </message>
    <message>
        <source>Prints the run as CSV, one row a step, the start and the end included:</source>
        <translation>실행을 CSV로 출력합니다(반복마다 한 행, 시작과 끝 포함):</translation>
    </message>
    <message>
        <source>Standard output cannot be written ({problem}).</source>
        <translation>표준 출력에 쓸 수 없습니다({problem}).</translation>
    </message>
    <message>
        <source>The self-test has failed.</source>
        <translation>자체 검사에 실패했습니다.</translation>
    </message>
    <message>
        <source>The self-test has passed.</source>
        <translation>자체 검사를 통과했습니다.</translation>
    </message>
    <message>
        <source>There is no display to open a window on; gradviz render and gradviz trace work without one.</source>
        <translation>창을 띄울 화면이 없습니다. gradviz render와 gradviz trace는 화면 없이도 됩니다.</translation>
    </message>
    <message>
        <source>There is no font for {language} on this system: its characters are missing in {path}.</source>
        <translation>이 시스템에는 {language}용 글꼴이 없어 {path}에 해당 글자가 빠져 있습니다.</translation>
    </message>
    <message>
        <source>There is no standard output to write to.</source>
        <translation>쓸 표준 출력이 없습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>Those of one variable come last; a key that both have means theirs where --start is one number.</source>
        <translation>변수가 하나인 함수는 끝에 있습니다. 양쪽에 다 있는 키는 --start가 수 하나이면 그쪽을 뜻합니다.</translation>
    </message>
    <message>
        <source>Writes a lesson as PDF, without any display: a page for each scene, with its question and the picture before it is answered. gradviz handout FILE{suffix} is short for --lesson. Prints the name of the file.</source>
        <translation>수업을 화면 없이 PDF로 씁니다. 장면마다 한 쪽이고, 질문과 답하기 전의 그림이 실립니다. gradviz handout FILE{suffix}는 --lesson을 줄인 것입니다. 파일 이름을 출력합니다.</translation>
    </message>
    <message>
        <source>a file that ends in {endings}</source>
        <translation>{endings}로 끝나는 파일</translation>
    </message>
    <message>
        <source>a file, as CSV if it ends in .csv or in nothing, as JSON in .json, as a program in .py, or - for standard output</source>
        <translation>파일(.csv이거나 확장자가 없으면 CSV, .json이면 JSON, .py이면 프로그램) 또는 표준 출력을 뜻하는 -</translation>
    </message>
    <message>
        <source>a key that gradviz functions lists, or a formula in x0 and x1, in x if the start is one number, of at most 400 characters</source>
        <translation>gradviz functions가 보여 주는 키, 또는 x0과 x1의 수식(시작점이 수 하나이면 x의 수식), 400자 이하</translation>
    </message>
    <message>
        <source>a lesson on paper, without a display</source>
        <translation>수업을 종이로, 화면 없이</translation>
    </message>
    <message>
        <source>a lesson&apos;s file, *{suffix}</source>
        <translation>수업 파일, *{suffix}</translation>
    </message>
    <message>
        <source>a number from {low} to below {high}</source>
        <translation>{low} 이상 {high} 미만의 수</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>{low} 이상 {high} 이하의 수</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low} 이상 {high} 이하의 정수</translation>
    </message>
    <message>
        <source>an animation&apos;s first step, {what}</source>
        <translation>애니메이션의 첫 반복, {what}</translation>
    </message>
    <message>
        <source>an animation&apos;s last step, {what}</source>
        <translation>애니메이션의 마지막 반복, {what}</translation>
    </message>
    <message>
        <source>as last time, at first 100</source>
        <translation>지난번과 같음, 처음에는 100</translation>
    </message>
    <message>
        <source>as last time, at first as the system</source>
        <translation>지난번과 같음, 처음에는 시스템 설정</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>degrees above the horizon, {what}</source>
        <translation>수평면 위로 올라간 각도(도), {what}</translation>
    </message>
    <message>
        <source>degrees round the surface, {what}</source>
        <translation>곡면 둘레로 돈 각도(도), {what}</translation>
    </message>
    <message>
        <source>eta</source>
        <translation>eta</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>frames a second, {what}</source>
        <translation>초당 프레임 수, {what}</translation>
    </message>
    <message>
        <source>g is the numerical gradient, move what was added to x. The last row has neither. Numbers have all their digits, as Python&apos;s repr writes them; those that are not finite are nan, inf and -inf. How the run ended is said on standard error.</source>
        <translation>g는 수치 기울기(∇f), move는 x에 더한 값입니다. 마지막 행에는 둘 다 없습니다. 수는 파이썬의 repr처럼 모든 자릿수를 씁니다. 유한하지 않은 수는 nan, inf, -inf입니다. 실행이 어떻게 끝났는지는 표준 오류에 씁니다.</translation>
    </message>
    <message>
        <source>gradviz has no command {given}: it takes {commands}, or options alone.</source>
        <translation>gradviz에 {given} 명령은 없습니다. 명령은 {commands}이며, 옵션만 쓸 수도 있습니다.</translation>
    </message>
    <message>
        <source>heights of the surface: {what}</source>
        <translation>곡면의 높이: {what}</translation>
    </message>
    <message>
        <source>key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>one number, or two with a comma between them, each from -1e12 to 1e12</source>
        <translation>수 하나, 또는 쉼표로 나눈 두 수, 각각 -1e12 이상 1e12 이하</translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>버전을 보여 줍니다</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>이 도움말을 보여 줍니다</translation>
    </message>
    <message>
        <source>so many times as many pixels, for everything, {what}</source>
        <translation>모든 것에 이 배수만큼의 픽셀, {what}</translation>
    </message>
    <message>
        <source>so that at most {count} are shown</source>
        <translation>많아야 {count}개가 보이도록</translation>
    </message>
    <message>
        <source>start</source>
        <translation>시작점</translation>
    </message>
    <message>
        <source>start without what was open last time</source>
        <translation>지난번에 열려 있던 내용 없이 시작합니다</translation>
    </message>
    <message>
        <source>the function&apos;s</source>
        <translation>함수의 기본값</translation>
    </message>
    <message>
        <source>the function&apos;s, 0.1 for a formula</source>
        <translation>함수의 기본값, 수식은 0.1</translation>
    </message>
    <message>
        <source>the functions there are</source>
        <translation>들어 있는 함수 목록</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>the one that comes with it</source>
        <translation>함께 들어 있는 수업</translation>
    </message>
    <message>
        <source>the run as a picture or an animation, without a display</source>
        <translation>실행을 그림이나 애니메이션으로, 화면 없이</translation>
    </message>
    <message>
        <source>the run as a table, CSV or JSON</source>
        <translation>실행을 표로, CSV 또는 JSON</translation>
    </message>
    <message>
        <source>the window of the self-test, a file that ends in .png</source>
        <translation>자체 검사의 창 그림, 이름이 .png로 끝나는 파일</translation>
    </message>
    <message>
        <source>the window, with a lesson</source>
        <translation>수업을 연 창</translation>
    </message>
    <message>
        <source>try everything, say what fails, and leave</source>
        <translation>모든 기능을 시험해 보고 실패한 것을 알린 뒤 끝냅니다</translation>
    </message>
    <message>
        <source>unfold each step in its stages</source>
        <translation>각 반복을 과정으로 펼치기</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>사용법:</translation>
    </message>
    <message>
        <source>what the self-test has found, a file that ends in .json</source>
        <translation>자체 검사의 결과, 이름이 .json으로 끝나는 파일</translation>
    </message>
    <message>
        <source>width and height in pixels with an x between them, each {what}</source>
        <translation>x로 나눈 너비와 높이(픽셀), 각각 {what}</translation>
    </message>
    <message>
        <source>with the answers and the speaker&apos;s notes</source>
        <translation>정답과 발표자 메모도 넣음</translation>
    </message>
    <message>
        <source>{command} --help lists what it takes ({problem}).</source>
        <translation>쓸 수 있는 것은 {command} --help에 나옵니다({problem}).</translation>
    </message>
    <message>
        <source>{command} does not take {given}; {command} --help lists what it takes.</source>
        <translation>{command}에는 {given}을(를) 쓸 수 없습니다. 쓸 수 있는 것은 {command} --help에 나옵니다.</translation>
    </message>
    <message>
        <source>{option} is given twice.</source>
        <translation>{option}이(가) 두 번 주어졌습니다.</translation>
    </message>
    <message>
        <source>{option} is not for {optimizer}, which takes {taken}.</source>
        <translation>{option}에는 {optimizer}가 맞지 않습니다. {optimizer}에 쓸 수 있는 것: {taken}.</translation>
    </message>
    <message>
        <source>{option} takes no value.</source>
        <translation>{option}에는 값을 붙이지 않습니다.</translation>
    </message>
    <message>
        <source>{option} takes {what}, not {given}.</source>
        <translation>{option}에 넣을 수 있는 값: {what}. 입력한 값: {given}.</translation>
    </message>
    <message>
        <source>{option} takes {what}.</source>
        <translation>{option}에 넣을 수 있는 값: {what}.</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others}, {last}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} 또는 {last}</translation>
    </message>
    <message>
        <source>{what} (default: {default})</source>
        <translation>{what} (기본값: {default})</translation>
    </message>
    <message>
        <source>{what}, for {optimizers}</source>
        <translation>{what}, {optimizers}용</translation>
    </message>
    <message>
        <source>{what}, in per cent</source>
        <translation>{what}, 퍼센트</translation>
    </message>
    <message>
        <source>{what}, within the run</source>
        <translation>{what}, 실행이 끝나기 전까지</translation>
    </message>
    <message>
        <source>{what}: every how many steps one is shown</source>
        <translation>몇 반복마다 하나를 보일지, {what}</translation>
    </message>
</context>
<context>
    <name>curves</name>
    <message>
        <source>Absolute value</source>
        <translation>절댓값</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>삼차함수</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>지수함수</translation>
    </message>
    <message>
        <source>Flat quartic</source>
        <translation>평평한 사차함수</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>로그함수</translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation>포물선</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>Reciprocal</source>
        <translation>역수</translation>
    </message>
    <message>
        <source>Runge&apos;s curve</source>
        <translation>룽게 곡선</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>사인함수</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>제곱근</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>계단함수</translation>
    </message>
    <message>
        <source>The book&apos;s curve</source>
        <translation>책의 곡선</translation>
    </message>
    <message>
        <source>Two wells</source>
        <translation>두 골짜기</translation>
    </message>
    <message>
        <source>Wiggle</source>
        <translation>잔물결</translation>
    </message>
    <message>
        <source>a jump at 0: the quotient grows without end</source>
        <translation>0에서 값이 뛴다: 차분몫이 끝없이 커진다</translation>
    </message>
    <message>
        <source>a kink at 0: central says 0 where there is no slope</source>
        <translation>0에서 꺾인다: 접선이 없는데도 중심 차분은 0이라고 한다</translation>
    </message>
    <message>
        <source>a pole at 0</source>
        <translation>0에서 무한대로 간다</translation>
    </message>
    <message>
        <source>a vertical tangent at the edge of the domain</source>
        <translation>정의역 끝에서 접선이 수직이다</translation>
    </message>
    <message>
        <source>at 0 every derivative up to the third is 0</source>
        <translation>0에서 삼계 도함수까지 모두 0이다</translation>
    </message>
    <message>
        <source>bends sharply: a small h is needed</source>
        <translation>급하게 휜다: 작은 h가 필요하다</translation>
    </message>
    <message>
        <source>central is exact here: the chapter&apos;s own example hides its best h</source>
        <translation>중심 차분이 여기서는 정확하다: 책의 예만으로는 가장 좋은 h가 보이지 않는다</translation>
    </message>
    <message>
        <source>ever finer waves towards 0</source>
        <translation>0으로 갈수록 물결이 촘촘해진다</translation>
    </message>
    <message>
        <source>every derivative is as large as the function</source>
        <translation>모든 도함수가 함수만큼 크다</translation>
    </message>
    <message>
        <source>far out the slope is lost in the rounding of 1</source>
        <translation>멀리서는 접선의 기울기가 1의 반올림에 묻힌다</translation>
    </message>
    <message>
        <source>its own derivative</source>
        <translation>도함수가 자기 자신이다</translation>
    </message>
    <message>
        <source>near 0 a sample leaves the domain</source>
        <translation>0 가까이에서 표본이 정의역을 벗어난다</translation>
    </message>
    <message>
        <source>slopes 0.2 at 5 and 0.3 at 10</source>
        <translation>접선의 기울기가 5에서 0.2, 10에서 0.3이다</translation>
    </message>
    <message>
        <source>the simplest curve with both kinds of truncation</source>
        <translation>두 가지 절단 오차가 모두 나타나는 가장 간단한 곡선</translation>
    </message>
    <message>
        <source>two minima and a maximum between them</source>
        <translation>극소점 두 개와 그 사이의 극대점 하나</translation>
    </message>
</context>
<context>
    <name>endings</name>
    <message>
        <source>at equal evaluations of f</source>
        <translation>f를 계산한 횟수를 같게</translation>
    </message>
    <message>
        <source>at equal steps</source>
        <translation>반복 횟수를 같게</translation>
    </message>
    <message>
        <source>biased</source>
        <translation>차분의 편향</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>수렴</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>반올림으로 멈춤</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>극대점</translation>
    </message>
    <message>
        <source>oscillates</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>out of steps</source>
        <translation>반복 소진</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의되지 않음</translation>
    </message>
    <message>
        <source>uphill</source>
        <translation>오르막</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A number, a variable, a function or “(” was expected, not “{found}”.</source>
        <translation>수, 변수, 함수, “(” 중 하나가 와야 하는데 “{found}”이(가) 왔습니다.</translation>
    </message>
    <message>
        <source>A point needs an array of coordinates.</source>
        <translation>점에는 좌표의 배열이 필요합니다.</translation>
    </message>
    <message>
        <source>A point of this function has {takes} coordinates, not {given}.</source>
        <translation>이 함수의 점에는 좌표가 {takes}개여야 하는데 {given}개입니다.</translation>
    </message>
    <message>
        <source>An operator is missing here.</source>
        <translation>여기에 연산자가 빠졌습니다.</translation>
    </message>
    <message>
        <source>An operator is missing here; perhaps {suggestion}?</source>
        <translation>여기에 연산자가 빠졌습니다. 혹시 {suggestion}입니까?</translation>
    </message>
    <message>
        <source>An operator or the end was expected, not “{found}”.</source>
        <translation>연산자나 수식의 끝이 와야 하는데 “{found}”이(가) 왔습니다.</translation>
    </message>
    <message>
        <source>At most {limit} characters fit into a formula.</source>
        <translation>수식은 {limit}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Column {column}: {what}</source>
        <translation>{column}번째 글자: {what}</translation>
    </message>
    <message>
        <source>More than {limit} brackets, signs or powers stand within each other here.</source>
        <translation>괄호, 부호, 거듭제곱이 여기서 {limit}겹 넘게 겹쳐 있습니다.</translation>
    </message>
    <message>
        <source>Runs that are compared are of the same function.</source>
        <translation>비교하는 실행은 같은 함수여야 합니다.</translation>
    </message>
    <message>
        <source>The first number has to be smaller than the last.</source>
        <translation>첫째 수는 마지막 수보다 작아야 합니다.</translation>
    </message>
    <message>
        <source>The formula breaks off: a number, a variable, a function or “(” was expected.</source>
        <translation>수식이 중간에 끊겼습니다. 수, 변수, 함수, “(” 중 하나가 와야 합니다.</translation>
    </message>
    <message>
        <source>The formula breaks off: “)” was expected.</source>
        <translation>수식이 중간에 끊겼습니다. “)”가 와야 합니다.</translation>
    </message>
    <message>
        <source>The formula has more than {limit} parts.</source>
        <translation>수식을 이루는 부분이 {limit}개를 넘습니다.</translation>
    </message>
    <message>
        <source>The function has to return a real number, not {type}.</source>
        <translation>함수는 실수를 돌려주어야 하는데 {type} 값을 돌려주었습니다.</translation>
    </message>
    <message>
        <source>The function has to return one number per point: shape {wanted}, not {returned}.</source>
        <translation>함수는 점마다 수 하나를 돌려주어야 합니다. 형상이 {wanted}이어야 하는데 {returned}입니다.</translation>
    </message>
    <message>
        <source>This model and loss need y to be 0 or 1, and both to occur.</source>
        <translation>이 모델과 손실에서는 y가 0 또는 1이고 둘 다 나와야 합니다.</translation>
    </message>
    <message>
        <source>Type a formula, for example x0**2 + x1**2.</source>
        <translation>수식을 입력하십시오. 예: x0**2 + x1**2.</translation>
    </message>
    <message>
        <source>With these settings at most {limit} {name} can be recorded: take fewer, or larger batches.</source>
        <translation>이 설정에서 기록할 수 있는 {name} 수는 최대 {limit}입니다. 수를 줄이거나 배치를 키우세요.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name}: 값이 없습니다.</translation>
    </message>
    <message>
        <source>{name} is there twice.</source>
        <translation>{name}: 같은 값이 두 번 있습니다.</translation>
    </message>
    <message>
        <source>{name} takes a finite number.</source>
        <translation>{name}에는 유한한 수를 넣습니다.</translation>
    </message>
    <message>
        <source>{name} takes a number from {low} to below {high}.</source>
        <translation>{name}에는 {low} 이상 {high} 미만의 수를 넣습니다.</translation>
    </message>
    <message>
        <source>{name} takes a number from {low} to {high}.</source>
        <translation>{name}에는 {low} 이상 {high} 이하의 수를 넣습니다.</translation>
    </message>
    <message>
        <source>{name} takes a number, for example 0.0001, 1e-4 or 10^-4.</source>
        <translation>{name}에는 수를 넣습니다. 예: 0.0001, 1e-4, 10^-4.</translation>
    </message>
    <message>
        <source>{name} takes a positive number.</source>
        <translation>{name}에는 양수를 넣습니다.</translation>
    </message>
    <message>
        <source>{name} takes a whole number.</source>
        <translation>{name}에는 정수를 넣습니다.</translation>
    </message>
    <message>
        <source>{name} takes one of {choices}.</source>
        <translation>{name}에 넣을 수 있는 값: {choices}.</translation>
    </message>
    <message>
        <source>{name} takes one point.</source>
        <translation>{name}에는 점 하나를 넣습니다.</translation>
    </message>
    <message>
        <source>{name} takes {takes} values, not {given}.</source>
        <translation>{name}에는 값이 {takes}개 필요한데 {given}개가 있습니다.</translation>
    </message>
    <message>
        <source>{text} is too large a number; the largest is about 1.8e308.</source>
        <translation>{text}: 너무 큰 수입니다. 가장 큰 수는 약 1.8e308입니다.</translation>
    </message>
    <message>
        <source>“(” was expected: {name} is called with parentheses.</source>
        <translation>“(”가 와야 합니다. {name}: 괄호와 함께 씁니다.</translation>
    </message>
    <message>
        <source>“)” was expected, not “{found}”.</source>
        <translation>“)”가 와야 하는데 “{found}”이(가) 왔습니다.</translation>
    </message>
    <message>
        <source>“{character}” ({codepoint}) has no meaning in a formula.</source>
        <translation>“{character}”({codepoint})은(는) 수식에서 뜻이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is not known here.</source>
        <translation>“{name}”은(는) 여기서 쓸 수 없는 이름입니다.</translation>
    </message>
    <message>
        <source>“{name}” is not known here; perhaps {suggestion}?</source>
        <translation>“{name}”은(는) 여기서 쓸 수 없는 이름입니다. 혹시 {suggestion}입니까?</translation>
    </message>
    <message>
        <source>“{text}” is an unfinished number; for the constant e write {suggestion}.</source>
        <translation>“{text}”은(는) 끝나지 않은 수입니다. 상수 e를 뜻한다면 {suggestion}라고 씁니다.</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>MP4 takes PyAV (pip install gradviz[video]) or an ffmpeg on the path, and there is neither.</source>
        <translation>MP4에는 PyAV(pip install gradviz[video])나 경로에 있는 ffmpeg가 필요한데, 둘 다 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” could not be written, and is as it was: {reason}.</source>
        <translation>“{name}”을(를) 쓸 수 없어 그대로 두었습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>functions</name>
    <message>
        <source>Absolute valley</source>
        <translation>절댓값 골짜기</translation>
    </message>
    <message>
        <source>Ackley</source>
        <translation>Ackley 함수</translation>
    </message>
    <message>
        <source>Beale</source>
        <translation>Beale 함수</translation>
    </message>
    <message>
        <source>Bohachevsky 1</source>
        <translation>Bohachevsky 함수 1</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Booth 함수</translation>
    </message>
    <message>
        <source>Branin</source>
        <translation>Branin 함수</translation>
    </message>
    <message>
        <source>Dented bowl</source>
        <translation>움푹한 그릇</translation>
    </message>
    <message>
        <source>Dome</source>
        <translation>돔</translation>
    </message>
    <message>
        <source>Drop-wave</source>
        <translation>드롭 웨이브</translation>
    </message>
    <message>
        <source>Easom</source>
        <translation>Easom 함수</translation>
    </message>
    <message>
        <source>Eggholder</source>
        <translation>에그홀더</translation>
    </message>
    <message>
        <source>Elongated bowl</source>
        <translation>길쭉한 그릇</translation>
    </message>
    <message>
        <source>Flat quartic</source>
        <translation>평평한 사차함수</translation>
    </message>
    <message>
        <source>Gaussian wells</source>
        <translation>가우스 우물</translation>
    </message>
    <message>
        <source>Goldstein–Price</source>
        <translation>Goldstein–Price 함수</translation>
    </message>
    <message>
        <source>Griewank</source>
        <translation>Griewank 함수</translation>
    </message>
    <message>
        <source>Hills</source>
        <translation>언덕</translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation>Himmelblau 함수</translation>
    </message>
    <message>
        <source>Matyas</source>
        <translation>Matyas 함수</translation>
    </message>
    <message>
        <source>McCormick</source>
        <translation>McCormick 함수</translation>
    </message>
    <message>
        <source>Monkey saddle</source>
        <translation>원숭이 안장</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>Rastrigin</source>
        <translation>Rastrigin 함수</translation>
    </message>
    <message>
        <source>Ripples</source>
        <translation>물결</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock 함수</translation>
    </message>
    <message>
        <source>Rotated ellipse</source>
        <translation>기울어진 타원</translation>
    </message>
    <message>
        <source>Round bowl</source>
        <translation>둥근 그릇</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장</translation>
    </message>
    <message>
        <source>Schaffer N. 2</source>
        <translation>Schaffer 함수 N. 2</translation>
    </message>
    <message>
        <source>Schwefel</source>
        <translation>Schwefel 함수</translation>
    </message>
    <message>
        <source>Sine valley</source>
        <translation>사인 골짜기</translation>
    </message>
    <message>
        <source>Six-hump camel</source>
        <translation>여섯 혹 낙타</translation>
    </message>
    <message>
        <source>Styblinski–Tang</source>
        <translation>Styblinski–Tang 함수</translation>
    </message>
    <message>
        <source>Three-hump camel</source>
        <translation>세 혹 낙타</translation>
    </message>
    <message>
        <source>Two wells</source>
        <translation>두 골짜기</translation>
    </message>
    <message>
        <source>Wavy bowl</source>
        <translation>물결치는 그릇</translation>
    </message>
    <message>
        <source>a bowl whose minimum is not at the origin</source>
        <translation>극소점이 원점에 있지 않은 그릇</translation>
    </message>
    <message>
        <source>a curved valley that is easy to find and slow to follow</source>
        <translation>찾기는 쉽지만 따라가기는 느린 굽은 골짜기</translation>
    </message>
    <message>
        <source>a dimpled bowl</source>
        <translation>잔 홈이 파인 그릇</translation>
    </message>
    <message>
        <source>a flat diagonal valley</source>
        <translation>평평한 대각선 골짜기</translation>
    </message>
    <message>
        <source>a kink at the minimum: a fixed step never settles</source>
        <translation>극소점에서 꺾인다: 학습률이 일정하면 자리 잡지 못한다</translation>
    </message>
    <message>
        <source>a kink: a fixed step hops across it for ever</source>
        <translation>꺾인다: 학습률이 일정하면 끝없이 넘나든다</translation>
    </message>
    <message>
        <source>a narrow valley across the axes</source>
        <translation>축에 비스듬한 좁은 골짜기</translation>
    </message>
    <message>
        <source>a shallow well beside a deep one</source>
        <translation>깊은 우물 옆의 얕은 우물</translation>
    </message>
    <message>
        <source>a valley on a slope</source>
        <translation>비탈에 놓인 골짜기</translation>
    </message>
    <message>
        <source>a zero gradient at a maximum: descent leaves it</source>
        <translation>극대점에서 기울기(∇f)가 0: 하강하면 떠난다</translation>
    </message>
    <message>
        <source>a zero gradient that is no minimum</source>
        <translation>기울기(∇f)가 0이지만 극소점이 아니다</translation>
    </message>
    <message>
        <source>about a hundred local minima</source>
        <translation>지역 극소점이 백 개쯤</translation>
    </message>
    <message>
        <source>an elongated dent in a bowl</source>
        <translation>그릇 안의 길쭉한 홈</translation>
    </message>
    <message>
        <source>ever finer ripples towards the corners</source>
        <translation>모서리로 갈수록 촘촘해지는 물결</translation>
    </message>
    <message>
        <source>ever slower towards a minimum without curvature</source>
        <translation>곡률이 없는 극소점으로 점점 느려진다</translation>
    </message>
    <message>
        <source>every gradient points straight away from the minimum</source>
        <translation>모든 기울기(∇f)가 극소점에서 똑바로 멀어지는 쪽을 가리킨다</translation>
    </message>
    <message>
        <source>far out the gradient is nearly zero and learning stalls</source>
        <translation>멀리서는 기울기(∇f)가 거의 0이라 학습이 멈춘다</translation>
    </message>
    <message>
        <source>flat in the middle, steep at the corners</source>
        <translation>가운데는 평평하고 모서리는 가파르다</translation>
    </message>
    <message>
        <source>four equal minima: the start decides</source>
        <translation>값이 같은 극소점 네 개: 시작점이 결정한다</translation>
    </message>
    <message>
        <source>four minima of different depth</source>
        <translation>깊이가 다른 극소점 네 개</translation>
    </message>
    <message>
        <source>heights from 3 to a million</source>
        <translation>높이가 3부터 백만까지</translation>
    </message>
    <message>
        <source>hills that divert the path</source>
        <translation>경로를 돌려 놓는 언덕</translation>
    </message>
    <message>
        <source>local minima on a bowl</source>
        <translation>그릇 위의 지역 극소점</translation>
    </message>
    <message>
        <source>minima and saddles in turn</source>
        <translation>극소점과 안장점이 번갈아 나온다</translation>
    </message>
    <message>
        <source>one global minimum and two local ones</source>
        <translation>전역 최소점 하나와 지역 극소점 둘</translation>
    </message>
    <message>
        <source>one hole in a plain where the gradient vanishes</source>
        <translation>기울기(∇f)가 사라지는 평지의 구멍 하나</translation>
    </message>
    <message>
        <source>rings around a hole</source>
        <translation>구멍을 둘러싼 고리</translation>
    </message>
    <message>
        <source>rings that trap the descent</source>
        <translation>하강을 가두는 고리</translation>
    </message>
    <message>
        <source>ripples on a very wide bowl</source>
        <translation>아주 넓은 그릇 위의 잔물결</translation>
    </message>
    <message>
        <source>the learning rate decides which minimum is found</source>
        <translation>어느 극소점에 이르는지를 학습률이 결정한다</translation>
    </message>
    <message>
        <source>the lowest point lies on the edge of the window</source>
        <translation>가장 낮은 점이 범위의 가장자리에 있다</translation>
    </message>
    <message>
        <source>the second-best minimum is far from the best</source>
        <translation>두 번째로 좋은 극소점이 가장 좋은 곳에서 멀다</translation>
    </message>
    <message>
        <source>the steepest direction is not the direction to the minimum</source>
        <translation>최대 감소 방향이 극소점 쪽과 다르다</translation>
    </message>
    <message>
        <source>three equal minima</source>
        <translation>값이 같은 극소점 세 개</translation>
    </message>
    <message>
        <source>three ways down: the Hessian is zero at the centre</source>
        <translation>내려가는 길이 세 갈래: 가운데에서 헤세 행렬이 0이다</translation>
    </message>
    <message>
        <source>two global minima and four local ones</source>
        <translation>전역 최소점 둘과 지역 극소점 넷</translation>
    </message>
</context>
<context>
    <name>lesson parts</name>
    <message>
        <source>Ask</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Asks for a prediction, with choices, and hides what would answer it until it is revealed.</source>
        <translation>선택지를 보이며 예측을 묻고, 답이 될 만한 것은 공개할 때까지 숨깁니다.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Changes settings, or what is looked at, to what is shown now.</source>
        <translation>설정이나 보는 방식을 지금 화면대로 바꿉니다.</translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation>정리</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Plays the run on to a step.</source>
        <translation>지정한 반복까지 이어서 재생합니다.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>Says what is to be kept in mind; the picture stays.</source>
        <translation>기억해 둘 것을 말합니다. 그림은 그대로입니다.</translation>
    </message>
    <message>
        <source>Shows the present step in its stages, up to one of them.</source>
        <translation>지금 반복을 지정한 과정까지 펼쳐 보입니다.</translation>
    </message>
    <message>
        <source>Shows what the question has hidden, and tells its answer.</source>
        <translation>질문이 숨긴 것을 보이고 정답을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>compared at equal</source>
        <translation>같게 하여 비교</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>error against h</source>
        <translation>h에 따른 오차</translation>
    </message>
    <message>
        <source>function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>logarithmic heights</source>
        <translation>로그 높이</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>numbers&apos; type</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>최적화 기법</translation>
    </message>
    <message>
        <source>other runs</source>
        <translation>다른 실행</translation>
    </message>
    <message>
        <source>path to come</source>
        <translation>앞으로의 경로</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>차분 방식</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>과정</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>the directions</source>
        <translation>방향 다이얼</translation>
    </message>
    <message>
        <source>the exact slope or gradient</source>
        <translation>정확한 접선의 기울기나 ∇f</translation>
    </message>
    <message>
        <source>the field of arrows</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>the function&apos;s own</source>
        <translation>함수의 기본값</translation>
    </message>
    <message>
        <source>the history of f and |∇f|</source>
        <translation>f와 |∇f|의 변화</translation>
    </message>
    <message>
        <source>the minima</source>
        <translation>극소점</translation>
    </message>
    <message>
        <source>the numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>the outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>the path to come</source>
        <translation>앞으로의 경로</translation>
    </message>
    <message>
        <source>the rest of the curve</source>
        <translation>곡선의 나머지</translation>
    </message>
    <message>
        <source>what is said of η and h</source>
        <translation>η와 h에 대한 설명</translation>
    </message>
    <message>
        <source>what kind of point it is</source>
        <translation>점의 종류</translation>
    </message>
    <message>
        <source>window</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}행</translation>
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
        <translation>언어는 “en”, “ko”, “ja”처럼 씁니다.</translation>
    </message>
    <message>
        <source>A lesson has at least one scene.</source>
        <translation>수업에는 장면이 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>A lesson has at most {limit} bytes.</source>
        <translation>수업은 {limit}바이트까지입니다.</translation>
    </message>
    <message>
        <source>A lesson has at most {limit} different functions.</source>
        <translation>한 수업에 쓸 수 있는 함수는 {limit}개까지입니다.</translation>
    </message>
    <message>
        <source>A number from {low} to {high} was expected.</source>
        <translation>{low} 이상 {high} 이하의 수가 와야 합니다.</translation>
    </message>
    <message>
        <source>A number was expected.</source>
        <translation>수가 와야 합니다.</translation>
    </message>
    <message>
        <source>A question has {low} to {high} choices.</source>
        <translation>질문의 선택지는 {low}개 이상 {high}개 이하입니다.</translation>
    </message>
    <message>
        <source>A tab is named by a single word.</source>
        <translation>탭의 이름은 한 낱말입니다.</translation>
    </message>
    <message>
        <source>A text in quotation marks was expected.</source>
        <translation>따옴표로 묶은 글이 와야 합니다.</translation>
    </message>
    <message>
        <source>A whole number has at most {limit} digits.</source>
        <translation>정수는 {limit}자리까지입니다.</translation>
    </message>
    <message>
        <source>A whole number was expected.</source>
        <translation>정수가 와야 합니다.</translation>
    </message>
    <message>
        <source>A window has a lower and a higher number for each variable.</source>
        <translation>범위에는 변수마다 작은 수와 큰 수가 있어야 합니다.</translation>
    </message>
    <message>
        <source>At most {limit} are possible here.</source>
        <translation>여기에는 {limit}개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>More than {limit} brackets stand within each other.</source>
        <translation>괄호가 {limit}겹 넘게 겹쳐 있습니다.</translation>
    </message>
    <message>
        <source>Nothing differs from the moment before: set something first.</source>
        <translation>바로 앞과 달라진 것이 없습니다. 먼저 무언가를 바꾸십시오.</translation>
    </message>
    <message>
        <source>One of these was expected: {choices}.</source>
        <translation>다음 중 하나가 와야 합니다: {choices}.</translation>
    </message>
    <message>
        <source>Only a function that is written as a formula can be saved.</source>
        <translation>수식으로 쓴 함수만 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Only a question hides something; a change cannot.</source>
        <translation>질문만 무언가를 숨길 수 있고, 변경은 숨길 수 없습니다.</translation>
    </message>
    <message>
        <source>Only runs of the Descent page are compared.</source>
        <translation>경사 하강법 페이지의 실행만 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Something in braces, {{…}}, was expected.</source>
        <translation>중괄호로 묶은 것, {{…}}, 이 와야 합니다.</translation>
    </message>
    <message>
        <source>Something in brackets, […], was expected.</source>
        <translation>대괄호로 묶은 것, […], 이 와야 합니다.</translation>
    </message>
    <message>
        <source>The right answer is none of the choices.</source>
        <translation>정답이 선택지에 없습니다.</translation>
    </message>
    <message>
        <source>The text has a character that cannot be shown.</source>
        <translation>글에 표시할 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>The text has more than {limit} characters.</source>
        <translation>글이 {limit}자를 넘습니다.</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>“{file}” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>This is no lesson of GradViz.</source>
        <translation>GradViz 수업이 아닙니다.</translation>
    </message>
    <message>
        <source>This is no lesson: byte {byte} belongs to no UTF-8 text.</source>
        <translation>수업이 아닙니다. {byte}번째 바이트가 UTF-8에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>This is no lesson: line {line}, column {column} is no JSON.</source>
        <translation>수업이 아닙니다. {line}행 {column}열이 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>This kind of beat takes nothing from what is shown.</source>
        <translation>이 종류의 단락은 지금 화면에서 가져오는 것이 없습니다.</translation>
    </message>
    <message>
        <source>This lesson has a format that is not known here (known is {known}): a newer GradViz may open it.</source>
        <translation>이 수업의 형식을 알 수 없습니다(아는 형식: {known}). 더 새로운 GradViz라면 열 수 있을지도 모릅니다.</translation>
    </message>
    <message>
        <source>This scene is on another page: a scene of its own can begin from what is shown now.</source>
        <translation>이 장면은 다른 페이지의 것입니다. 지금 화면에서는 새 장면을 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>{path}: {what}</source>
        <translation>{path}: {what}</translation>
    </message>
    <message>
        <source>{text} is no finite number.</source>
        <translation>{text}: 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>“true” or “false” was expected.</source>
        <translation>“true” 또는 “false”가 와야 합니다.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}.</source>
        <translation>“{file}” 파일을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” could not be saved, and is as it was: only {written} of {size} bytes found room.</source>
        <translation>“{file}” 파일을 저장하지 못해 이전 그대로입니다. {size}바이트 중 {written}바이트만 들어갈 자리가 있었습니다.</translation>
    </message>
    <message>
        <source>“{file}” could not be saved, and is as it was: {reason}.</source>
        <translation>“{file}” 파일을 저장하지 못해 이전 그대로입니다: {reason}.</translation>
    </message>
    <message>
        <source>“{key}” has no meaning here; known are {keys}.</source>
        <translation>“{key}”은(는) 여기서 뜻이 없습니다. 쓸 수 있는 것: {keys}.</translation>
    </message>
    <message>
        <source>“{key}” is missing.</source>
        <translation>“{key}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“{key}” is there twice in the same place.</source>
        <translation>“{key}”이(가) 같은 곳에 두 번 있습니다.</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>at the point: f(x)</source>
        <translation>이 점에서: f(x)</translation>
    </message>
    <message>
        <source>both quotients as one vector: the gradient</source>
        <translation>두 차분몫을 벡터 하나로: 기울기(∇f)</translation>
    </message>
    <message>
        <source>leave {name} as it is, sample f</source>
        <translation>{name}은 그대로 두고 f를 구한다</translation>
    </message>
    <message>
        <source>restore {name}, divide: the quotient</source>
        <translation>{name}을 되돌리고 나눈다: 차분몫</translation>
    </message>
    <message>
        <source>set {name} to {name} + h, sample f</source>
        <translation>{name}을 {name} + h로 바꾸고 f를 구한다</translation>
    </message>
    <message>
        <source>set {name} to {name} − h, sample f</source>
        <translation>{name}을 {name} − h로 바꾸고 f를 구한다</translation>
    </message>
</context>
<context>
    <name>natures</name>
    <message>
        <source>A maximum: the gradient is zero and f curves downwards all round (curvatures {low} and {high}).</source>
        <translation>극대점: 기울기(∇f)가 0이고 f가 사방에서 아래로 휩니다 (곡률 {low}, {high}).</translation>
    </message>
    <message>
        <source>A maximum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is lower all round.</source>
        <translation>극대점: 기울기(∇f)가 0입니다. 곡률({low}, {high})로는 정해지지 않지만 둘레의 f가 모두 더 낮습니다.</translation>
    </message>
    <message>
        <source>A minimum: the gradient is zero and f curves upwards all round (curvatures {low} and {high}).</source>
        <translation>극소점: 기울기(∇f)가 0이고 f가 사방에서 위로 휩니다 (곡률 {low}, {high}).</translation>
    </message>
    <message>
        <source>A minimum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is higher all round.</source>
        <translation>극소점: 기울기(∇f)가 0입니다. 곡률({low}, {high})로는 정해지지 않지만 둘레의 f가 모두 더 높습니다.</translation>
    </message>
    <message>
        <source>A saddle point: the gradient is zero, but f curves down one way and up another (curvatures {low} and {high}).</source>
        <translation>안장점: 기울기(∇f)가 0이지만 f가 한쪽으로는 아래로, 다른 쪽으로는 위로 휩니다 (곡률 {low}, {high}).</translation>
    </message>
    <message>
        <source>A saddle point: the gradient is zero; curvature ({low}, {high}) does not decide, but f rises and falls.</source>
        <translation>안장점: 기울기(∇f)가 0입니다. 곡률({low}, {high})로는 정해지지 않지만 f가 오르기도 내리기도 합니다.</translation>
    </message>
    <message>
        <source>A slope: f rises fastest along ∇f and falls fastest along −∇f, by {slope} per unit of length.</source>
        <translation>비탈: f는 ∇f 쪽으로 가장 빠르게 커지고 −∇f 쪽으로 가장 빠르게 작아집니다. 단위 길이당 {slope}.</translation>
    </message>
    <message>
        <source>Flat: the gradient is zero, and f is the same all round.</source>
        <translation>평평함: 기울기(∇f)가 0이고 둘레의 f가 모두 같습니다.</translation>
    </message>
    <message>
        <source>Rounding: this h is too small to change f here, so the quotients are zero. The exact ∇f is {exact}.</source>
        <translation>반올림: h가 너무 작아 f가 달라지지 않으므로 차분몫이 0입니다. 정확한 ∇f는 {exact}입니다.</translation>
    </message>
    <message>
        <source>There is no gradient here: f is undefined at the point or beside it.</source>
        <translation>여기에는 기울기(∇f)가 없습니다. f가 이 점이나 그 옆에서 정의되지 않습니다.</translation>
    </message>
    <message>
        <source>With this h the quotients happen to be zero here. The exact ∇f is {exact}.</source>
        <translation>이 h에서는 차분몫이 우연히 0이 됩니다. 정확한 ∇f는 {exact}입니다.</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>undefined</source>
        <translation>정의되지 않음</translation>
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
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>네스테로프</translation>
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
        <translation>극대점</translation>
    </message>
    <message>
        <source>at a saddle point</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>biased stop</source>
        <translation>차분의 편향으로 멈춤</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>수렴</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>frozen by rounding</source>
        <translation>반올림으로 멈춤</translation>
    </message>
    <message>
        <source>on a plateau</source>
        <translation>고원(플래토)</translation>
    </message>
    <message>
        <source>oscillates</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>steps ran out</source>
        <translation>반복 횟수를 다 씀</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의되지 않음</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Converged to a minimum at {point}, f = {value}.</source>
        <translation>수렴: 극소점 {point}에 이르렀습니다. f = {value}.</translation>
    </message>
    <message>
        <source>Diverged: the steps grow without end; at step {step}, x = {point}.</source>
        <translation>발산: 이동이 끝없이 커집니다. 반복 {step}에서 x = {point}.</translation>
    </message>
    <message>
        <source>Frozen by rounding at {point}: h or the move is too small to change x, and the slope is not zero.</source>
        <translation>반올림으로 멈춤, {point}: h나 이동이 너무 작아 x가 바뀌지 않지만 기울기(∇f)는 0이 아닙니다.</translation>
    </message>
    <message>
        <source>Infinite at the start, {point}: no step can be taken from there.</source>
        <translation>시작점 {point}에서 값이 무한대입니다. 그곳에서는 한 번도 나아갈 수 없습니다.</translation>
    </message>
    <message>
        <source>Left the domain: beyond {point} the function is undefined.</source>
        <translation>정의역을 벗어남: {point} 너머에서는 함수가 정의되지 않습니다.</translation>
    </message>
    <message>
        <source>Oscillates for ever: every second step returns to {point}.</source>
        <translation>진동: 두 번 반복할 때마다 {point}로 끝없이 되돌아옵니다.</translation>
    </message>
    <message>
        <source>Stalled on a plateau at {point}: the function is flat all around.</source>
        <translation>고원에서 멈춤, {point}: 둘레의 함수가 온통 평평합니다.</translation>
    </message>
    <message>
        <source>Stopped at a maximum, {point}: the gradient is zero, but it is no minimum.</source>
        <translation>극대점 {point}에서 멈춤: 기울기(∇f)가 0이지만 극소점이 아닙니다.</translation>
    </message>
    <message>
        <source>Stopped at a saddle point, {point}: the gradient is zero, but it is no minimum.</source>
        <translation>안장점 {point}에서 멈춤: 기울기(∇f)가 0이지만 극소점이 아닙니다.</translation>
    </message>
    <message>
        <source>Stopped at {point}, beside the minimum: with this h the difference quotient is zero there.</source>
        <translation>차분의 편향으로 멈춤, {point}: 극소점 옆이지만 이 h에서는 차분몫이 0입니다.</translation>
    </message>
    <message>
        <source>The steps ran out at {point}, f = {value}; the slope there is still {slope}.</source>
        <translation>반복 횟수를 다 씀: {point}, f = {value}. 그곳의 기울기(∇f) 크기는 아직 {slope}입니다.</translation>
    </message>
    <message>
        <source>Undefined at the start, {point}: the function has no value there.</source>
        <translation>시작점 {point}에서 정의되지 않음: 그곳에는 함숫값이 없습니다.</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>At step {step} none of the runs has a finite f.</source>
        <translation>{step}번 반복한 뒤 f가 유한한 실행이 없습니다.</translation>
    </message>
    <message>
        <source>At step {step} the lowest f is {value}, with {name} = {number}.</source>
        <translation>{step}번 반복한 뒤 가장 작은 f는 {name} = {number}일 때의 {value}입니다.</translation>
    </message>
    <message>
        <source>None of the starts reaches a minimum in {steps} steps.</source>
        <translation>{steps}번 안에 극소점에 도달하는 시작점이 없습니다.</translation>
    </message>
    <message>
        <source>None of the starts reaches a minimum: for {share} % of them {steps} steps are too few. Take more.</source>
        <translation>극소점에 도달하는 시작점이 없습니다. 시작점의 {share} %는 {steps}회 반복으로 부족하니 반복 횟수를 늘려 보십시오.</translation>
    </message>
    <message>
        <source>{share} % of the starts reach a minimum; minima reached: {count}.</source>
        <translation>시작점의 {share} %가 극소점에 도달합니다. 도달한 극소점: {count}개.</translation>
    </message>
</context>
<context>
    <name>regimes</name>
    <message>
        <source>absorbed: x + h == x, the quotient is 0</source>
        <translation>흡수: x + h == x, 차분몫은 0</translation>
    </message>
    <message>
        <source>below 2/λmax = {bound}: stable at the nearest minimum</source>
        <translation>안정 한계 2/λmax = {bound}보다 작음: 가장 가까운 극소점에서 안정</translation>
    </message>
    <message>
        <source>no exact gradient at the start to compare with</source>
        <translation>시작점에 견줄 정확한 기울기(∇f)가 없음</translation>
    </message>
    <message>
        <source>not below 2/λmax = {bound}: cannot stay at the nearest minimum</source>
        <translation>안정 한계 2/λmax = {bound} 이상: 가장 가까운 극소점에 머물 수 없음</translation>
    </message>
    <message>
        <source>round-off dominates: error ≈ {error} of |∇f|</source>
        <translation>반올림 오차가 지배: 오차 ≈ |∇f|의 {error}배</translation>
    </message>
    <message>
        <source>safe here: error ≈ {error} of |∇f|</source>
        <translation>여기서는 안전: 오차 ≈ |∇f|의 {error}배</translation>
    </message>
    <message>
        <source>truncation dominates: error ≈ {error} of |∇f|</source>
        <translation>절단 오차가 지배: 오차 ≈ |∇f|의 {error}배</translation>
    </message>
    <message>
        <source>∇f is 0 at the start: no slope to compare an error with</source>
        <translation>시작점에서 ∇f = 0이라 오차를 견줄 것이 없음</translation>
    </message>
</context>
<context>
    <name>schemes</name>
    <message>
        <source>backward</source>
        <translation>후방</translation>
    </message>
    <message>
        <source>backward difference</source>
        <translation>후방 차분</translation>
    </message>
    <message>
        <source>central</source>
        <translation>중심</translation>
    </message>
    <message>
        <source>central difference</source>
        <translation>중심 차분</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>전방</translation>
    </message>
    <message>
        <source>forward difference</source>
        <translation>전방 차분</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>decay</source>
        <translation>감쇠율</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>evaluations of f</source>
        <translation>f를 계산한 횟수</translation>
    </message>
    <message>
        <source>every how many steps</source>
        <translation>몇 반복마다</translation>
    </message>
    <message>
        <source>first step</source>
        <translation>첫 반복</translation>
    </message>
    <message>
        <source>frames a second</source>
        <translation>초당 프레임</translation>
    </message>
    <message>
        <source>from</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기(∇f)</translation>
    </message>
    <message>
        <source>height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>hidden units</source>
        <translation>은닉 뉴런</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>last step</source>
        <translation>마지막 반복</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>place</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>share for validation</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>standardized</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>start</source>
        <translation>시작점</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>to</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>what is tried out</source>
        <translation>시도할 대상</translation>
    </message>
    <message>
        <source>width</source>
        <translation>너비</translation>
    </message>
</context>
<context>
    <name>slopes</name>
    <message>
        <source>A jump: there is no slope at x. The smaller h, the larger the quotient: it grows like 1/h.</source>
        <translation>불연속: x에서 값이 뛰어 접선의 기울기가 없습니다. h가 작을수록 차분몫이 1/h처럼 커집니다.</translation>
    </message>
    <message>
        <source>A kink: the slope is {left} from the left and {right} from the right. There is no derivative at x.</source>
        <translation>꺾인 점: 접선의 기울기가 왼쪽에서 {left}, 오른쪽에서 {right}입니다. x에는 미분계수가 없습니다.</translation>
    </message>
    <message>
        <source>A pole: f is infinite at x = {x} and has no slope, whatever the quotient is.</source>
        <translation>극점: f가 x = {x}에서 무한대라 차분몫이 얼마든 접선의 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>A sample has left the domain: f is no number there. {other} would stay inside, or a smaller h.</source>
        <translation>표본이 정의역을 벗어나 f가 수가 아닙니다. {other}을 쓰거나 h를 줄이면 안에 머뭅니다.</translation>
    </message>
    <message>
        <source>A sample has left the domain: f is no number there; a smaller h may help.</source>
        <translation>표본이 정의역을 벗어나 f가 수가 아닙니다. h를 줄이면 나아질 수 있습니다.</translation>
    </message>
    <message>
        <source>A vertical tangent: the quotient grows without end as h shrinks.</source>
        <translation>수직 접선: h가 줄어들수록 차분몫이 끝없이 커집니다.</translation>
    </message>
    <message>
        <source>Absorbed: x {signs} h is x again, for the next number is {spacing} away. The quotient is {quotient}.</source>
        <translation>흡수: 다음 수가 {spacing}만큼 떨어져 있어 x {signs} h가 다시 x입니다. 차분몫은 {quotient}입니다.</translation>
    </message>
    <message>
        <source>Between the samples lies a kink, a jump or a pole: this secant says nothing about the slope at x.</source>
        <translation>표본 사이에 꺾인 점, 불연속점, 극점이 있어 이 할선은 x에서의 접선의 기울기를 말해 주지 않습니다.</translation>
    </message>
    <message>
        <source>Half absorbed: x {stays} h is x again and the other sample moved, yet all of 2h is divided by.</source>
        <translation>반쪽 흡수: x {stays} h는 다시 x이고 다른 표본만 움직였는데 2h 전체로 나눕니다.</translation>
    </message>
    <message>
        <source>In {dtype} this h is 0: the quotient is 0/0, not a number.</source>
        <translation>{dtype}에서 이 h는 0입니다. 차분몫은 0/0, 곧 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Near the best h, {best}: truncation and rounding contribute about equally.</source>
        <translation>가장 좋은 h({best})에 가깝습니다. 절단 오차와 반올림 오차가 거의 같습니다.</translation>
    </message>
    <message>
        <source>No truncation: the curve is straight here, so only rounding errs, the less the larger h.</source>
        <translation>절단 오차 없음: 여기서 곡선이 곧으므로 반올림 오차만 있고, h가 클수록 작아집니다.</translation>
    </message>
    <message>
        <source>No truncation: the third derivative is 0, so only rounding errs, the less the larger h. No best h here.</source>
        <translation>절단 오차 없음: 삼계 도함수가 0이라 반올림 오차만 있고 h가 클수록 작습니다. 가장 좋은 h는 없습니다.</translation>
    </message>
    <message>
        <source>Round-off dominates: {shared} leading digits cancel, and what rounding left is divided by h.</source>
        <translation>반올림 오차가 지배합니다. 유효 숫자 손실로 앞 {shared}자리가 사라지고, 반올림이 남긴 것을 h로 나눕니다.</translation>
    </message>
    <message>
        <source>Round-off dominates: {shared} leading digits cancel, and what rounding left is divided by h. Best is {best}.</source>
        <translation>반올림 오차가 지배합니다. 유효 숫자 손실로 앞 {shared}자리가 사라집니다. 가장 좋은 h는 {best}입니다.</translation>
    </message>
    <message>
        <source>The quotient is the slope, to the last digit.</source>
        <translation>차분몫이 마지막 자리까지 접선의 기울기와 같습니다.</translation>
    </message>
    <message>
        <source>The samples differ in x but f is the same number at both: every digit cancels, the quotient is 0.</source>
        <translation>두 표본의 x는 다르지만 f는 같은 수입니다. 모든 자릿수에 유효 숫자 손실이 일어나 차분몫이 0입니다.</translation>
    </message>
    <message>
        <source>Truncation dominates: a smaller h makes the error smaller, at this point by more than usual.</source>
        <translation>절단 오차가 지배합니다. h를 줄이면 오차도 줄며, 이 점에서는 보통보다 더 줄어듭니다.</translation>
    </message>
    <message>
        <source>Truncation dominates: half the h, a quarter of the error. Best is an h of about {best}.</source>
        <translation>절단 오차가 지배합니다. h를 반으로 줄이면 오차는 4분의 1이 됩니다. 가장 좋은 h는 약 {best}입니다.</translation>
    </message>
    <message>
        <source>Truncation dominates: the secant is not yet the tangent. Half the h, half the error; best is {best}.</source>
        <translation>절단 오차가 지배합니다. 할선이 아직 접선이 아닙니다. h가 반이면 오차도 반, 가장 좋은 h는 {best}입니다.</translation>
    </message>
    <message>
        <source>a jump at x: no slope</source>
        <translation>x에서 값이 뜀: 접선 없음</translation>
    </message>
    <message>
        <source>a kink at x: no slope</source>
        <translation>x에서 꺾임: 접선 없음</translation>
    </message>
    <message>
        <source>a pole at x</source>
        <translation>x에서 무한대</translation>
    </message>
    <message>
        <source>a sample is outside the domain</source>
        <translation>표본이 정의역을 벗어남</translation>
    </message>
    <message>
        <source>absorbed: x + h == x</source>
        <translation>흡수: x + h == x</translation>
    </message>
    <message>
        <source>every digit cancels</source>
        <translation>모든 자릿수의 유효 숫자 손실</translation>
    </message>
    <message>
        <source>exact to the last digit</source>
        <translation>마지막 자리까지 정확함</translation>
    </message>
    <message>
        <source>f is too large a number</source>
        <translation>f가 너무 큰 수</translation>
    </message>
    <message>
        <source>f is undefined at x = {x}: there is nothing to differentiate.</source>
        <translation>f가 x = {x}에서 정의되지 않아 미분할 것이 없습니다.</translation>
    </message>
    <message>
        <source>f({x}) is too large for {dtype}: infinity stands for it.</source>
        <translation>f({x})가 {dtype}에는 너무 커서 무한대가 대신합니다.</translation>
    </message>
    <message>
        <source>h is 0 in this precision</source>
        <translation>이 정밀도에서 h는 0</translation>
    </message>
    <message>
        <source>half absorbed</source>
        <translation>반쪽 흡수</translation>
    </message>
    <message>
        <source>near the best h</source>
        <translation>가장 좋은 h에 가까움</translation>
    </message>
    <message>
        <source>no truncation, rounding alone</source>
        <translation>절단 오차 없음, 반올림 오차만</translation>
    </message>
    <message>
        <source>round-off dominates: h is small</source>
        <translation>반올림 오차가 지배: h가 작음</translation>
    </message>
    <message>
        <source>the samples span a break</source>
        <translation>표본 사이가 끊어짐</translation>
    </message>
    <message>
        <source>truncation dominates: h is large</source>
        <translation>절단 오차가 지배: h가 큼</translation>
    </message>
    <message>
        <source>undefined at x</source>
        <translation>x에서 정의되지 않음</translation>
    </message>
    <message>
        <source>vertical tangent at x</source>
        <translation>x에서 접선이 수직</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Added to the shrunken h: a mean of squares that forgets old ones.</source>
        <translation>줄어든 h에 더합니다. 오래된 것을 잊어 가는 제곱 평균입니다.</translation>
    </message>
    <message>
        <source>Beside the exact slope f′(x), one sees the error.</source>
        <translation>정확한 접선의 기울기 f′(x)와 견주면 오차가 보입니다.</translation>
    </message>
    <message>
        <source>Both added up are the new velocity v, and v is the move.</source>
        <translation>둘을 더한 것이 새 속도 v이고, v가 곧 이동입니다.</translation>
    </message>
    <message>
        <source>Both added up are the new velocity v, which the next step uses.</source>
        <translation>둘을 더한 것이 새 속도 v이고, 다음 반복에 쓰입니다.</translation>
    </message>
    <message>
        <source>Divided by the root, coordinate by coordinate, and the sign turned: all directions move alike.</source>
        <translation>좌표마다 제곱근으로 나누고 부호를 뒤집습니다. 모든 방향이 비슷하게 움직입니다.</translation>
    </message>
    <message>
        <source>Divided by the root, coordinate by coordinate, and the sign turned: steep directions are slowed down.</source>
        <translation>좌표마다 제곱근으로 나누고 부호를 뒤집습니다. 가파른 방향이 느려집니다.</translation>
    </message>
    <message>
        <source>Divided by the root, coordinate by coordinate, and the sign turned: the move.</source>
        <translation>좌표마다 제곱근으로 나누고 부호를 뒤집습니다. 이것이 이동입니다.</translation>
    </message>
    <message>
        <source>Divided by {divisor}: the quotient, the slope of the secant.</source>
        <translation>{divisor}로 나눕니다. 이것이 차분몫, 곧 할선의 기울기입니다.</translation>
    </message>
    <message>
        <source>Each partial is squared and multiplied by 1 − ρ.</source>
        <translation>각 편미분을 제곱하고 1 − ρ를 곱합니다.</translation>
    </message>
    <message>
        <source>Each partial is squared.</source>
        <translation>각 편미분을 제곱합니다.</translation>
    </message>
    <message>
        <source>For the next step, the gradient pushes: −η times ∇f.</source>
        <translation>다음 반복을 위해 기울기(∇f)가 밉니다. ∇f의 −η배입니다.</translation>
    </message>
    <message>
        <source>For the next step, the velocity v shrinks: times μ = {momentum}.</source>
        <translation>다음 반복을 위해 속도 v를 μ = {momentum}배로 줄입니다.</translation>
    </message>
    <message>
        <source>Here we stand: the point x, and f(x), the height there.</source>
        <translation>지금 있는 곳: 점 x와 그곳의 높이 f(x)입니다.</translation>
    </message>
    <message>
        <source>Only {name} is moved, by h to either side: f at {name} + h and at {name} − h.</source>
        <translation>{name}만 양쪽으로 h만큼 옮깁니다. {name} + h와 {name} − h에서의 f입니다.</translation>
    </message>
    <message>
        <source>Only {name} is moved, down by h: f at {name} itself and at {name} − h.</source>
        <translation>{name}만 h만큼 줄입니다. {name} 자체와 {name} − h에서의 f입니다.</translation>
    </message>
    <message>
        <source>Only {name} is moved, up by h: f at {name} + h and at {name} itself.</source>
        <translation>{name}만 h만큼 늘립니다. {name} + h와 {name} 자체에서의 f입니다.</translation>
    </message>
    <message>
        <source>The gradient is multiplied by η.</source>
        <translation>기울기(∇f)에 η를 곱합니다.</translation>
    </message>
    <message>
        <source>The gradient pushes: −η times ∇f, begun at the tip of μv.</source>
        <translation>기울기(∇f)가 밉니다. μv의 끝에서 시작하는, ∇f의 −η배입니다.</translation>
    </message>
    <message>
        <source>The mean of gradients is multiplied by the corrected ηₜ.</source>
        <translation>기울기(∇f)의 평균에 보정한 ηₜ를 곱합니다.</translation>
    </message>
    <message>
        <source>The mean of gradients m goes 1 − β₁ of the way to the present gradient.</source>
        <translation>기울기(∇f)의 평균 m이 지금의 ∇f까지 남은 거리의 1 − β₁만큼 다가갑니다.</translation>
    </message>
    <message>
        <source>The mean of squares v goes 1 − β₂ of the way to them.</source>
        <translation>제곱의 평균 v가 그 제곱까지 남은 거리의 1 − β₂만큼 다가갑니다.</translation>
    </message>
    <message>
        <source>The mistake: the gradient is given with its sign turned, so that x climbs.</source>
        <translation>흔한 실수: 기울기(∇f)의 부호를 뒤집어 넘기므로 x가 올라갑니다.</translation>
    </message>
    <message>
        <source>The move is added to x: here the next step begins.</source>
        <translation>x에 이동을 더합니다. 여기서 다음 반복이 시작됩니다.</translation>
    </message>
    <message>
        <source>The move looks one step ahead: μ² times the old velocity and −(1 + μ)η times the gradient.</source>
        <translation>한 반복 앞을 내다본 이동: 이전 속도의 μ²배와 기울기(∇f)의 −(1 + μ)η배입니다.</translation>
    </message>
    <message>
        <source>The partials together are the gradient ∇f: it points uphill.</source>
        <translation>편미분을 모두 모은 것이 기울기(∇f)이며, 오르막을 가리킵니다.</translation>
    </message>
    <message>
        <source>The point x at which the slope is wanted, and the step h.</source>
        <translation>접선의 기울기를 구할 점 x와 차분 간격 h입니다.</translation>
    </message>
    <message>
        <source>The quotient is the slope of f at x.</source>
        <translation>차분몫이 x에서 f의 접선의 기울기입니다.</translation>
    </message>
    <message>
        <source>The remembered squares h shrink: times ρ = {decay}.</source>
        <translation>기억해 둔 제곱 h를 ρ = {decay}배로 줄입니다.</translation>
    </message>
    <message>
        <source>The root of h, per coordinate: the side of its square, plus the tiny ε.</source>
        <translation>좌표마다 h의 제곱근을 구합니다. 정사각형의 한 변에 아주 작은 ε을 더한 것입니다.</translation>
    </message>
    <message>
        <source>The root of v, per coordinate: the side of its square, plus the tiny ε.</source>
        <translation>좌표마다 v의 제곱근을 구합니다. 정사각형의 한 변에 아주 작은 ε을 더한 것입니다.</translation>
    </message>
    <message>
        <source>The squares are added to h, which only ever grows.</source>
        <translation>제곱을 h에 더합니다. h는 커지기만 합니다.</translation>
    </message>
    <message>
        <source>The velocity v that is left of earlier steps shrinks: times μ = {momentum}.</source>
        <translation>앞선 반복에서 남은 속도 v를 μ = {momentum}배로 줄입니다.</translation>
    </message>
    <message>
        <source>Their difference: the digits that both share cancel.</source>
        <translation>두 값의 차: 앞의 같은 자리가 사라집니다(유효 숫자 손실).</translation>
    </message>
    <message>
        <source>Times +η: without the minus sign the move goes uphill, which is the mistake.</source>
        <translation>+η를 곱합니다. 음의 부호가 없어 이동이 오르막을 향하는 것, 이것이 흔한 실수입니다.</translation>
    </message>
    <message>
        <source>Times −η: the gradient is turned round and multiplied by η. That is the move.</source>
        <translation>−η를 곱합니다. 기울기(∇f)의 방향을 뒤집어 η배한 것이 이동입니다.</translation>
    </message>
    <message>
        <source>f at both places: the two samples.</source>
        <translation>두 곳에서의 f, 곧 두 표본입니다.</translation>
    </message>
    <message>
        <source>m and v began at 0 and are still too small at step t: η is corrected for that, to ηₜ.</source>
        <translation>m과 v는 0에서 시작해 반복 t에서 아직 너무 작습니다. 그만큼 η를 ηₜ로 보정합니다.</translation>
    </message>
    <message>
        <source>{moved} is computed, and stored as the nearest number that there is.</source>
        <translation>{moved}를 계산하고, 저장할 수 있는 가장 가까운 수로 저장합니다.</translation>
    </message>
    <message>
        <source>{name} is restored; the difference of the samples divided by {divisor} is the partial ∂f/∂{name}.</source>
        <translation>{name}의 값을 되돌립니다. 두 표본의 차를 {divisor}로 나눈 것이 편미분 ∂f/∂{name}입니다.</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>Line {line} cannot be split into cells.</source>
        <translation>{line}번째 줄을 칸으로 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>Line {line} has one column; two are needed, x and y.</source>
        <translation>{line}번째 줄에 열이 하나뿐입니다. x와 y, 두 열이 필요합니다.</translation>
    </message>
    <message>
        <source>Line {line} has {given} cells, not {takes} as the lines before.</source>
        <translation>{line}번째 줄의 칸은 {given}개로, 앞줄의 {takes}개와 다릅니다.</translation>
    </message>
    <message>
        <source>Line {line} has {given} columns; two are needed, x and y.</source>
        <translation>{line}번째 줄에 열이 {given}개 있습니다. x와 y, 두 열이 필요합니다.</translation>
    </message>
    <message>
        <source>Line {line}, column {column} is empty.</source>
        <translation>{line}번째 줄 {column}번째 열이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {text} is not between {low} and {high}.</source>
        <translation>{line}번째 줄 {column}번째 열: {text}은(는) {low}과(와) {high} 사이의 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: “{text}” is no finite number.</source>
        <translation>{line}번째 줄 {column}번째 열: “{text}”은(는) 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: “{text}” is no number.</source>
        <translation>{line}번째 줄 {column}번째 열: “{text}”은(는) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: “{text}” may be in thousands or have three decimals. Write thousands without a comma, and decimals with a point.</source>
        <translation>{line}번째 줄 {column}번째 열: “{text}”의 쉼표는 천 단위 구분일 수도, 소수 쉼표일 수도 있습니다. 천 단위는 쉼표 없이 쓰고, 소수는 소수점으로 쓰십시오.</translation>
    </message>
    <message>
        <source>Line {line}: at most {limit} rows are read.</source>
        <translation>{line}번째 줄: 최대 {limit}행까지 읽습니다.</translation>
    </message>
    <message>
        <source>Line {line}: decimal points and decimal commas are mixed.</source>
        <translation>{line}번째 줄: 소수점과 소수 쉼표가 섞여 있습니다.</translation>
    </message>
    <message>
        <source>The file has more than {limit} characters.</source>
        <translation>파일의 글자 수가 {limit}자를 넘습니다.</translation>
    </message>
    <message>
        <source>The file has {given} rows of numbers; at least {takes} are needed.</source>
        <translation>파일에 수가 있는 행이 {given}개입니다. 적어도 {takes}개가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>After {epochs} epochs: training loss {training}, validation loss {validation}.</source>
        <translation>{epochs} 에폭 후: 훈련 손실 {training}, 검증 손실 {validation}.</translation>
    </message>
    <message>
        <source>After {epochs} epochs: training loss {training}.</source>
        <translation>{epochs} 에폭 후: 훈련 손실 {training}.</translation>
    </message>
    <message>
        <source>Diverged: the loss has gone from {first} to {training} by step {step}; η is too large here.</source>
        <translation>발산: 반복 {step}까지 손실이 {first}에서 {training}(으)로 커졌습니다. 여기서는 η가 너무 큽니다.</translation>
    </message>
    <message>
        <source>Frozen by rounding: h or the step is too small to change any parameter, and nothing is learnt.</source>
        <translation>반올림으로 멈춤: h나 이동이 너무 작아 어떤 매개변수도 바뀌지 않아 아무것도 학습하지 못합니다.</translation>
    </message>
    <message>
        <source>Learnt: the gradient is zero, at a training loss of {training}.</source>
        <translation>학습 완료: 기울기(∇f)가 0입니다. 훈련 손실 {training}.</translation>
    </message>
    <message>
        <source>Learnt: the gradient is zero, at a training loss of {training}; validation loss {validation}.</source>
        <translation>학습 완료: 기울기(∇f)가 0입니다. 훈련 손실 {training}, 검증 손실 {validation}.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Line with outliers</source>
        <translation>이상치가 있는 직선</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>선형 회귀</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>로지스틱 회귀</translation>
    </message>
    <message>
        <source>Overfitted: the validation loss was lowest after epoch {best}, {lowest}, and has risen to {validation} since.</source>
        <translation>과대적합: 검증 손실은 {best} 에폭 후 {lowest}로 가장 낮았고, 그 뒤 {validation}(으)로 올랐습니다.</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>내 표</translation>
    </message>
    <message>
        <source>Small and noisy</source>
        <translation>작고 잡음 많은 데이터</translation>
    </message>
    <message>
        <source>Stopped beside the minimum: with this h the difference quotients are zero, at a training loss of {training}.</source>
        <translation>차분의 편향으로 멈춤: 극소점 옆이지만 이 h에서는 차분몫이 0입니다. 훈련 손실 {training}.</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>두 클래스</translation>
    </message>
    <message>
        <source>Two-layer network</source>
        <translation>2층 신경망</translation>
    </message>
    <message>
        <source>absolute error</source>
        <translation>절대 오차</translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation>오차역전파법</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>numerical gradient</source>
        <translation>수치 기울기(∇f)</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>제곱 오차</translation>
    </message>
</context>
<context>
    <name>traps</name>
    <message>
        <source>+∇f is the direction of the largest increase: every step climbs.</source>
        <translation>+∇f는 최대 증가 방향입니다. 반복할 때마다 올라갑니다.</translation>
    </message>
    <message>
        <source>1e-4 is small beside x, and large beside its rounding.</source>
        <translation>1e-4는 x에 견주면 작고, x의 반올림에 견주면 큽니다.</translation>
    </message>
    <message>
        <source>3 + 1e-50 is rounded to 3: both samples are the same, and their difference is 0.</source>
        <translation>3 + 1e-50은 3으로 반올림됩니다. 두 표본이 같으므로 그 차는 0입니다.</translation>
    </message>
    <message>
        <source>A copy leaves the start as it was.</source>
        <translation>복사하면 시작점이 그대로 남습니다.</translation>
    </message>
    <message>
        <source>An integer array cuts x + h and x − h down to whole numbers, and so the result: no error, only wrong.</source>
        <translation>정수 배열은 x + h와 x − h를 정수로 잘라 버려 결과도 정수가 됩니다. 오류 없이 틀리기만 합니다.</translation>
    </message>
    <message>
        <source>Components first: one number per point.</source>
        <translation>성분이 먼저: 점마다 수 하나입니다.</translation>
    </message>
    <message>
        <source>Floats keep x ± h.</source>
        <translation>실수 배열은 x ± h를 그대로 지닙니다.</translation>
    </message>
    <message>
        <source>Following +∇f</source>
        <translation>+∇f를 따라가기</translation>
    </message>
    <message>
        <source>Integer input</source>
        <translation>정수 입력</translation>
    </message>
    <message>
        <source>No return</source>
        <translation>return 없음</translation>
    </message>
    <message>
        <source>Rows of points</source>
        <translation>점을 행으로 쌓기</translation>
    </message>
    <message>
        <source>Start overwritten</source>
        <translation>시작점 덮어쓰기</translation>
    </message>
    <message>
        <source>Sum over the whole batch</source>
        <translation>배치 전체의 합</translation>
    </message>
    <message>
        <source>The gradient is handed back.</source>
        <translation>기울기(∇f)를 돌려줍니다.</translation>
    </message>
    <message>
        <source>Without return the function gives None; the error comes only where it is used.</source>
        <translation>return이 없으면 함수는 None을 줍니다. 오류는 그 값을 쓸 때에야 납니다.</translation>
    </message>
    <message>
        <source>[: 0] means “the rows before row 0”: there are none. A comma is missing.</source>
        <translation>[: 0]은 ‘0번 행 앞의 행들’이라는 뜻이라 하나도 없습니다. 쉼표가 빠졌습니다.</translation>
    </message>
    <message>
        <source>[:, 0] is the first column: ∂f/∂x₀ of every point.</source>
        <translation>[:, 0]은 첫 번째 열, 곧 모든 점의 ∂f/∂x₀입니다.</translation>
    </message>
    <message>
        <source>axis=0 sums over the coordinates alone: one number per point.</source>
        <translation>axis=0은 좌표에 대해서만 더합니다. 점마다 수 하나입니다.</translation>
    </message>
    <message>
        <source>grad[: 0] for grad[:, 0]</source>
        <translation>grad[:, 0] 대신 grad[: 0]</translation>
    </message>
    <message>
        <source>h = 1e-50</source>
        <translation>h = 1e-50</translation>
    </message>
    <message>
        <source>np.sum adds up all points: a single number, in which each point moves every other.</source>
        <translation>np.sum은 모든 점을 더합니다. 수가 하나뿐이라 한 점이 다른 모든 점에 영향을 줍니다.</translation>
    </message>
    <message>
        <source>x = start makes no copy, and −= changes it in place: the start is gone.</source>
        <translation>x = start는 복사가 아니고 −=는 그 자리에서 바꿉니다. 시작점이 사라집니다.</translation>
    </message>
    <message>
        <source>x[0] and x[1] are then the first two points, not the two coordinates: two numbers for three points.</source>
        <translation>x[0]과 x[1]은 두 좌표가 아니라 처음 두 점이 됩니다. 점은 셋인데 수는 둘입니다.</translation>
    </message>
    <message>
        <source>−∇f descends.</source>
        <translation>−∇f를 따르면 내려갑니다.</translation>
    </message>
</context>
<context>
    <name>vectors</name>
    <message>
        <source>move</source>
        <translation>이동</translation>
    </message>
</context>
</TS>
