using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>The cards of the action register.</summary>
internal static class RegisterSamples
{
    private static readonly ListQuery Query = new(new ActionFilter(), [SampleActions.Committee.Id]);

    private static readonly ParsedDueDate Past = new(new DateOnly(2026, 11, 20), "20 November", 0, 11)
    {
        Problem = DueDateProblem.Past,
    };

    public static IEnumerable<SampleCard> Create()
    {
        var (plain, bare) = (SampleActions.Plain, SampleActions.Bare);
        yield return Of("logged", Logged(new LoggedAction(plain, null, null)));
        yield return Of("logged, nothing known", Logged(new LoggedAction(bare, null, null)));
        yield return Of("logged, two people fit", Logged(Unclear(bare with { Due = plain.Due }, 2)));
        yield return Of("logged, four people fit", Logged(Unclear(bare with { Due = plain.Due }, 4)));
        yield return Of("logged, date past", Logged(new LoggedAction(plain with { Due = null }, null, Past)));
        yield return Of("logged, both unclear", Logged(Unclear(bare, 3) with { DueQuestion = Past }));
        yield return Of(
            "three logged",
            new ActionsLogged(
                [new LoggedAction(plain, null, null), new LoggedAction(bare, null, null),
                    Unclear(SampleActions.View(24, "Book the hall", null, null), 2)],
                []));
        yield return Of(
            "looks like another",
            new ActionsLogged([], [new PossibleDuplicate("p1", "send round the missed-bin figures", plain)]));
        yield return Of("action", new ActionShown(SampleActions.Open[0] with
        {
            EarlierDates = [new(2026, 9, 1), new(2026, 10, 1)], LastNote = "waiting for the contractor", LastNoteBy = "Rosalind Tyersley",
            SourceUrl = "https://example.org/message", IsRestricted = true,
        }));
        yield return Of("action, owner left", new ActionShown(plain with { OwnerHasLeft = true }));
        yield return Of("action changed", new ActionChanged(plain, "HEC-21 is now due on 11 December 2026."));
        yield return Of("action done", new ActionChanged(
            plain with { State = ActionState.Done, Allowed = new HashSet<ActionCommand> { ActionCommand.Close,
                ActionCommand.Reopen, ActionCommand.Edit } },
            "HEC-21 is marked as done."));
        yield return Of("action proposed", new ActionShown(
            plain with { State = ActionState.Proposed, Allowed = new HashSet<ActionCommand> { ActionCommand.Accept,
                ActionCommand.Edit } }));
        yield return Of("history", new HistoryShown(plain,
        [
            new HistoryLine(new DateTime(2026, 11, 3, 14, 20, 0), "Imran Baigent", "logged", false),
            new HistoryLine(new DateTime(2026, 11, 20, 9, 5, 0), "Imran Baigent",
                "moved the due date from 27 November 2026 to 4 December 2026", false),
            new HistoryLine(new DateTime(2026, 11, 21, 9, 5, 0), "Beth Carrowmore", "assigned it to Marcus Elphinley", true),
        ]));
        yield return Of("list", new ActionPage("Open actions – Housing and Environment Committee", SampleActions.Open, 1, 15, 2, Query));
        yield return Of("list after a press", new ActionPage(
            "Open actions – Housing and Environment Committee", [.. SampleActions.Open.Skip(1)], 1, 14, 1, Query)
        {
            Notice = new ListNotice("✓ HEC-1 done", SampleActions.Open[0].Reference, "p"),
        });
        yield return new("Register", "action opened from the list", OutcomeCard.Create(
            new ActionShown(SampleActions.Open[0]), null, ActionListCard.Origin(Query)));
        yield return Of("edit form", new EditFormShown(plain, SampleActions.People));
        yield return Of("list, second page", new ActionPage(
            "Open actions – Housing and Environment Committee", [.. SampleActions.Open.Take(7)], 2, 15, 2, Query.WithPage(2)));
        yield return Of("list, empty", new ActionPage("Your open actions – Housing and Environment Committee", [], 1, 0, 0,
            Query with { Filter = new ActionFilter { Mine = true } }));
        yield return Of("several changed", new ActionsChanged([plain, SampleActions.Open[2]], "HEC-21, HEC-16: changed as you asked."));
        var many = Enumerable.Range(1, 17).Select(n => SampleActions.View(n, $"Circulate report {n}", "Clerk", new(2026, 12, 4))).ToList();
        yield return Of("many changed", new ActionsChanged(many, "17 actions updated.") { Press = "p" });
        yield return Of("the rest of them", new ActionsNamed(
            [.. many.Skip(RowsCard.RowsOnPage)], many.ConvertAll(a => a.Reference), Page: 2) { Press = "p" });
        yield return Of("end of a meeting", new MeetingSummary(SampleActions.Committee.Name, [plain, bare, SampleActions.Open[2]]));
        yield return Of("matters arising", new MattersArisingShown(
            "Matters arising from the meeting of 3 November 2026 – Housing and Environment Committee",
            "Minute 6 Waste and recycling\nHEC-21 Circulate the figures on missed bins – Imran Baigent (Clerk), "
                + "due 4 December 2026, open",
            [plain]));
        yield return Of("not found", new RegisterRefusal("I can't find HEC-99.", "Type “actions” for the list.")
        {
            Nearest = [new("HEC", 23), new("HEC", 21), new("HEC", 19)],
        });
        yield return new("Register", "form in a dialog", LogFormCard.Create(new LogForm(2)
        {
            Committees = [new LogFormCommittee(2, SampleActions.Committee.Name), new LogFormCommittee(1, SampleActions.Other.Name)],
            Text = "Send the figures on missed bins", Owner = "Imran Baigent", Due = "2026-12-04",
        }));
    }

    private static LoggedAction Unclear(ActionView action, int choices) =>
        new(action, new OwnerQuestion(action.Reference, "Sam", [.. SampleActions.People.Take(choices)]), null);

    private static ActionsLogged Logged(LoggedAction one) => new([one], []);

    private static SampleCard Of(string name, RegisterOutcome outcome) => new("Register", name, OutcomeCard.Create(outcome));
}
