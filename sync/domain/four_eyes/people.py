"""What there is to see of who decides: rules of approval, new colleagues, and their roles."""

from sync.domain.accounts.commands import AddUser, ChangeUser
from sync.domain.accounts.records import User
from sync.domain.approvals.commands import SetApprovalRule
from sync.domain.approvals.records import ApprovalRule
from sync.domain.four_eyes.values import changed
from sync.domain.four_eyes.watching import Fact, Sight
from sync.kernel.commands import Context

YES, NO = "yes", "no"
RULE_FIELDS = ("from_amount", "chain", "escalate_days", "escalate_to")


def see_rule(command: SetApprovalRule, context: Context) -> Sight:
    """Ending one asks fewer people, so it is looked at like a new one."""
    rule = context.session.get(ApprovalRule, (context.dealer_id, command.rule_id))
    facts = (
        Fact(field="deed", before=rule.kind if rule else None, after=command.kind),
        *changed(rule, command, RULE_FIELDS),
        Fact(field="parallel", before=_word(rule.parallel) if rule else None, after=_word(command.parallel)),
        Fact(field="active", before=_word(rule.active) if rule else None, after=_word(command.active)),
    )
    return Sight(about=command.rule_id, subject=command.kind, facts=[fact for fact in facts if fact.before != fact.after])


def see_newcomer(command: AddUser, context: Context) -> Sight:
    facts = changed(None, command, ("name", "display_name", "role"))
    return Sight(about=command.user_id, subject=command.name, facts=facts)


def see_person(command: ChangeUser, context: Context) -> Sight | None:
    """Another name to be called by, or a person who goes, gives nobody a right."""
    user = context.session.get(User, (context.dealer_id, command.user_id))
    if user is None:  # refused by the deed itself
        return None
    is_other = command.role not in (None, user.role)
    is_back = bool(command.active) and not user.active
    if not (is_other or is_back):
        return None
    facts = (
        Fact(field="role", before=user.role.value, after=(command.role or user.role).value),
        Fact(field="active", before=_word(user.active), after=_word(user.active if command.active is None else command.active)),
    )
    return Sight(about=command.user_id, subject=user.name, facts=[fact for fact in facts if fact.before != fact.after])


def _word(is_so: bool) -> str:
    return YES if is_so else NO
