"""What the demo's manufacturer has written for dealers' people: read, to be read, superseded, and a course with a quiz."""

from sync.central.demo import DemoWorld
from sync.central.demo.telling import FIRST, Teller
from sync.central.service import Service
from sync.domain.accounts.rules import Role
from sync.domain.training.learning import AcknowledgeMaterial, TakeQuiz
from sync.domain.training.rules import MaterialKind, Question, Quiz
from sync.domain.training.writing import DraftMaterial, PublishMaterial

QUIZ = Quiz(
    questions=(
        Question(
            text="客人帶著舊件來，第一步做什麼？",
            options=("直接報價", "核對料號與車型或機型", "請客人自己上網查"),
            right=(1,),
        ),
        Question(
            text="哪些情形要先請示店長？",
            options=("低於底價", "客人要求賒帳", "客人要收據"),
            right=(0, 1),
        ),
    ),
    pass_percent=80,
    retake_days=1,
    valid_days=365,
)
COURSE = """# 三個問題
- 用在哪裡？先問清楚機型、年份與用途。
- 舊件帶來了嗎？核對料號，比看外觀可靠。
- 什麼時候要？決定給現貨、調貨或替代品。

# 先請示再答應
低於底價、賒帳、超過退貨期限，先請示店長再答應客人。"""
CHECKING = """# 收貨當下
- 先數箱，再數件；短少或破損當場記在收貨單上。
- 外箱破損先拍照，再開箱。
- 有序號的逐件掃描。

超過兩天才提出的差異，很難向物流求償。"""


def write_lessons(service: Service, world: DemoWorld) -> int:
    """Behind the people; gives the number of commands. Nothing where nobody deals."""
    if not any(user.dealer_id == FIRST for user in world.users):
        return 0
    lesson = _Lesson(service, world, FIRST)
    lesson.publish("checking", MaterialKind.ARTICLE, "收貨怎麼驗", CHECKING.replace("兩天", "三天"), days_ago=50)
    lesson.read("checking", Role.WAREHOUSE, days_ago=48)
    lesson.publish("checking again", MaterialKind.ARTICLE, "收貨怎麼驗", CHECKING, days_ago=6, after="checking")
    lesson.read("checking again", Role.WAREHOUSE, days_ago=5)
    lesson.publish("counter", MaterialKind.COURSE, "櫃檯銷售：問對三個問題", COURSE, days_ago=20, quiz=QUIZ)
    lesson.read("counter", Role.CLERK, days_ago=18)
    lesson.pass_quiz("counter", Role.CLERK, days_ago=18)
    sheet = "本月起外箱改用灰色再生紙，料號、條碼與內容物都不變。客人詢問時請安心說明。"
    lesson.publish("boxes", MaterialKind.NOTICE, "外箱換裝通告", sheet, days_ago=2)
    return lesson.told


class _Lesson(Teller):
    """Everything is for everybody, and has to be read."""

    def publish(
        self,
        name: str,
        kind: MaterialKind,
        title: str,
        body: str,
        *,
        days_ago: int,
        after: str = "",
        quiz: Quiz | None = None,
    ) -> None:
        """`after` is the version that it takes the place of."""
        draft = DraftMaterial(
            material_id=self.id("lesson", name),
            family_id=self.id("lesson", after) if after else None,
            kind=kind,
            title=title,
            body=body,
            valid_from=self.moment(days_ago).date(),
            must_read=True,
            quiz=quiz,
        )
        self.tell(Role.CATALOG_ADMIN, draft, days_ago=days_ago)
        self.tell(Role.CATALOG_ADMIN, PublishMaterial(material_id=draft.material_id), days_ago=days_ago)

    def read(self, name: str, role: Role, *, days_ago: int) -> None:
        self.tell(role, AcknowledgeMaterial(material_id=self.id("lesson", name)), days_ago=days_ago)

    def pass_quiz(self, name: str, role: Role, *, days_ago: int) -> None:
        answers = tuple(question.right for question in QUIZ.questions)
        attempt = TakeQuiz(attempt_id=self.id("attempt", name), material_id=self.id("lesson", name), answers=answers)
        self.tell(role, attempt, days_ago=days_ago)
