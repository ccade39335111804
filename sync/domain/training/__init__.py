"""Training and support: what the manufacturer writes for its dealers, who has read it, quizzes and certificates."""

from sync.domain.training import following, learning, queries, writing
from sync.domain.training.records import FOLLOWED, TRAINING, Material, MaterialReading, QuizAttempt
from sync.domain.training.searching import material_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="training",
    records=(Material, MaterialReading, QuizAttempt),
    verbs=(*writing.VERBS, *learning.VERBS),
    queries=(*queries.QUERIES, *following.QUERIES),
    searchable={Material: material_text},
    shared=(TRAINING,),
    queues=(FOLLOWED,),
)
