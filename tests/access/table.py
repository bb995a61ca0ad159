"""Who may ask what: the single source. An address that is not listed fails, and one that is gone.

One line: name of the address, who may read it (GET and HEAD), who may write to it (POST).
`-`: the method is refused with 405, to everybody alike. Nobody may PUT, PATCH, DELETE, TRACE or ask
OPTIONS anywhere: 405; the interface for programs answers GET alone. `all`: everybody, and whoever
is logged in gets nothing else. `own`: everybody with an account, about themselves. Otherwise
letters of roles: a stranger is sent to the login, and who has none of these roles gets 403. A
number: the answer to whoever may ask, where it is neither 200 nor, to a POST, 302. 404 alone:
nothing is there, for anybody, by any method.
"""

from __future__ import annotations

from dataclasses import dataclass

LETTERS = {
    "editor": "E",
    "signatory": "S",
    "administrator": "A",
    "moderator": "M",
    "clerk": "C",
    "auditor": "U",
    "council": "K",
}
"""Role -> its letter below."""

SITE = """
# files
health                      all             -
robots                      all             -
sitemap                     all             -
metrics                     all             -
# api
api:openapi-json            all             -
api:list_consultations      all             -
api:list_editions           all             -
api:list_texts              all             -
api:list_articles           all             -
api:list_changes            all             -
api:list_hearings           all             -
api:list_hearing_statements all             -
api:list_points             all             -
api:list_letters            all             -
api:list_promises           all             -
api:list_duties             all             -
api:list_plain_notes        all             -
api:list_recommendations    all             -
api:list_questions          all             -
api:list_statements         all             -
api:list_results            all             -
api:list_checkpoints        all             -
api:list_wordings           all             -
api:list_campaigns          all             -
api:list_influence          all             -
api:list_other_laws         all             -
api:list_parts              all             -
api:list_reports            all             -
api:article                 all             -
api:hearing                 all             -
api:promise                 all             -
api:log                     all             -
api:api-root                404             404
# files
open_data_archive           all             -
open_data_newest            all 302         -
log_key                     all             -
log_entries                 all             -
log_checkpoint              all             -
log_checkpoint_at           all             -
log_archive                 all             -
log_witness                 all             -
log_cosignatures            -               all 400
log_not_taken               all             -
# desk
desk:home                   E S A M C U K   -
desk:login                  all             all
desk:logout                 -               all 302
desk:second_step            all 302         all 302
desk:passkey_begin          -               all
desk:passkey_enter          -               all 400
desk:own_access             own             -
desk:confirm_access         own             own
desk:add_app                own             own
desk:remove_app             -               own
desk:change_password        own             own
desk:begin_passkey          -               own
desk:add_passkey            -               own 400
desk:remove_passkey         -               own
desk:end_own_logins         -               own
desk:first_codes            own 302         own
desk:staff                  A U             -
desk:reset_factor           -               A
desk:end_logins             -               A
desk:assign                 -               A
desk:promises               E S A U         -
desk:find_promises          E               E
desk:proposal               E               E
desk:reject_proposal        -               E
desk:promise                E S A U         -
desk:edit_promise           E               E
desk:add_reading            -               E
desk:judge                  -               E S
desk:sign_judgement         -               E S
desk:dispute                -               E S
desk:answer_dispute         -               E S
desk:figures                E S A U         -
desk:figure_undo            -               E
desk:speaker                E               E
desk:promiser               E               E
desk:recommendations        E S A U K       -
desk:new_recommendation     E K             E K
desk:answer_recommendation  E               E
desk:sign_council_answer    -               E S
desk:make_report            -               E
desk:plain_notes            E S A U         -
desk:write_plain_note       E               E
desk:sign_plain_note        -               E S
desk:withdraw_plain_note    E S             E S
desk:new_consultation       A               A
desk:new_edition            E               E
desk:edition                E S A U         -
desk:parity                 E S A U         -
desk:upload                 -               E
desk:submit                 -               E
desk:return                 -               E S
desk:sign                   -               E S
desk:withdraw               -               E S
desk:publish                -               E S
desk:text                   E S A U         -
desk:source                 E S A U         -
desk:corrections            E S A U         -
desk:undo                   -               E
desk:confirm                -               E
desk:line                   E               E
desk:new_hearing            E               E
desk:hearing                E S A U         -
desk:hearing_paste          -               E
desk:hearing_upload         -               E
desk:hearing_source         E S A U         -
desk:source_aside           -               E
desk:source_back            -               E
desk:review                 E S A U         -
desk:decide                 -               E
desk:certain                -               E
desk:hearing_undo           -               E
desk:item                   E               E
desk:choose                 -               E 404
desk:add                    E               E
desk:decisions              E S A U         -
desk:minutes                E               E
desk:take_out               -               E
desk:finish                 -               E
desk:window                 -               E
desk:close_window           -               E
desk:note                   -               E
desk:hearing_submit         -               E
desk:hearing_return         -               E S
desk:hearing_sign           -               E S
desk:hearing_withdraw       -               E S
desk:hearing_publish        -               E S
desk:letters                E S A U         -
desk:letter_batch           -               E
desk:letter_view            -               E S A U
desk:new_letter_import      E               E
desk:new_letter             E               E
desk:letter_answers         E S A U         -
desk:sign_answers           -               E S
desk:publish_answers        -               E S
desk:letter_working_table   E S A U         -
desk:letters_for_programs   E               -
desk:letter_themes          E S A U         -
desk:find_themes            -               E
desk:name_theme             -               E
desk:letter_campaigns       E S A U         -
desk:letter_influence       E S A U         -
desk:trace_influence        -               E
desk:decide_influence       -               E
desk:letter_wordings        E S A U         -
desk:decide_wording         -               E
desk:letter_campaign        E               E
desk:letter_import          E S A U         E
desk:take_letters           -               E
desk:refused_letters        E               -
desk:letter_codes           -               E
desk:letter_group           E S A U         -
desk:move_group             -               E
desk:split_group            -               E
desk:join_group             -               E
desk:gather_groups          -               E
desk:answer_group           -               E
desk:add_to_answer          -               E 404
desk:return_answer          -               E S
desk:conformity             E S A U         -
desk:conformity_scan        -               E
desk:conformity_decide      -               E
desk:conformity_show        -               S
desk:conformity_count       -               E
desk:conformity_laws        E S A U         -
desk:conformity_bring_in    -               E
desk:conformity_measure     -               E
desk:conformity_figure      -               E
desk:conformity_list        E S A U         -
desk:conformity_duty        E S A U         -
desk:conformity_decide_one  -               E
desk:conformity_undo        -               E
desk:conformity_wordings    E S A U 404     -
desk:new_question           E               E
desk:question               E S A M U       -
desk:change_question        E               E
desk:new_statement          E               E
desk:change_statement       E               E
desk:moderation             E S A M U       -
desk:translations           E S A M U       -
desk:answer_appeal          -               M
desk:statement              E S A M U       -
desk:moderate               -               M
desk:hide_statement         -               M
desk:accept_statement       -               M
desk:replace_statement      -               M
desk:translate              -               E M
desk:tie_statement          -               E M
desk:paper                  C               C
desk:print_sheets           -               E C
desk:hand_out               -               E
desk:open_question          -               E
desk:ask_to_close           -               E S
desk:keep_open              -               E S
desk:close_question         -               E S
# public
home                        all             -
about                       all             -
open_data                   all             -
promises                    all             -
promises_json               all             -
promises_csv                all             -
promises_calendar           all             -
promises_feed               all             -
promise_feed                all             -
commitment                  all             -
commitment_card             all             -
commitment_json             all             -
figures                     all             -
figure                      all             -
log                         all             -
follow                      all             -
follow_begin                -               all
follow_stop                 -               all
follow_code                 -               all
follow_address              -               all 404
follow_confirm              -               all
follow_address_stop         -               all
unsubscribe                 all             all
news                        all             -
vote                        all             all 400
vote_enter                  -               all
vote_arrive                 -               all
vote_by_ticket              -               all 403
vote_say                    all 302         all
vote_mine                   all 302         -
vote_appeal                 -               all
vote_moderation             all             -
vote_about_you              all 302         all
vote_end                    all 302         -
vote_receipt                all 302         -
vote_receipt_code           all 302         -
vote_data                   all 302         -
vote_leave                  all 302         all
vote_code                   all             -
vote_come_back              -               all 400
results                     all             -
results_json                all             -
results_csv                 all             -
result_release              all             -
result_statement            all             -
result_article              all             -
consultation                all             -
consultation_feed           all             -
search                      all             -
hearings                    all             -
hearing                     all             -
hearing_json                all             -
hearing_csv                 all             -
popolo                      all             -
hearing_popolo              all             -
hearing_report              all             -
hearing_promises            all             -
hearing_window              all             all
regions                     all             -
region                      all             -
recommendations             all             -
report                      all             -
report_version              all             -
report_json                 all             -
report_file                 all             -
receipt                     all             all
receipt_proof               -               all
receipt_data                -               all
receipt_erase               -               all
letters                     all             -
write_letter                all             all
point                       all             -
point_proof                 all             -
letter_table                all             -
letter_data                 all             -
influence                   all             -
influence_csv               all             -
wordings                    all             -
wording                     all             -
support_wording             -               all
wording_docx                all             -
wording_proof               all             -
text                        all             -
download                    all             -
propose_wording             all             all
article                     all             -
article_feed                all             -
embed_consultation          all             -
embed_article               all             -
article_json                all             -
article_xml                 all             -
aligned_laws                all             -
aligned_json                all             -
aligned_csv                 all             -
aligned_changes             all             -
aligned_law                 all             -
"""
"""The platform."""

VERIFIER = """
health                      all             -
counts                      all             -
back                        all 400         -
ask                         all             all 403
sign_in                     all 502         -
"""
"""The verifier, which has neither accounts nor a desk."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may ask one address."""

    read: str
    write: str
    head: str

    def of(self, method: str) -> str:
        """Give who may use a method: `-`, `all`, `own` or letters, and a number."""
        everything = "404" if self.read == "404" else "-"
        return {"GET": self.read, "HEAD": self.head, "POST": self.write}.get(method, everything)


def rules(table: str) -> dict[str, Rule]:
    """Read a table: name of an address -> rule."""
    lines = [line for line in table.splitlines() if line and not line.startswith("#")]
    return {line[:28].strip(): _rule(line) for line in lines}


def _rule(line: str) -> Rule:
    read, write = line[28:44].strip(), line[44:].strip()
    only_get = line.startswith("api:") and read == "all" and "openapi" not in line
    return Rule(read, write, "-" if only_get else read)
