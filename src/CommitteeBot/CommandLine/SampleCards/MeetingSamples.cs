using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Meetings.Apologies;
using CommitteeBot.Meetings.Attendance;
using CommitteeBot.Meetings.Briefing;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Meetings.Ics;
using CommitteeBot.Meetings.Names;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>The cards of the calendar, agendas, attendance and rosters.</summary>
internal static class MeetingSamples
{
    private static readonly MeetingValues Values = new(new(2027, 1, 14), new(14, 0), new(16, 0), "Town Hall");

    private static readonly MeetingView Next = new(7, Values, IsHeld: false, [new(2027, 1, 7)]);

    private static readonly MeetingView Last = new(6, Values with { Date = new(2026, 11, 3) }, IsHeld: true, []);

    private static readonly ConflictView Conflict = new(
        3, 7, Values, "Imran Baigent", Values with { Date = new(2027, 1, 21) }, "the minutes of 3 November 2026");

    private static BriefOutcome Brief(CommitteeRow committee)
    {
        var source = new BriefSource("minute 12, 3 November 2026", IsPrivate: false);
        var promise = new BriefPromise(
            new ActionReference(committee.Prefix, 4), "Imran Baigent", "IB to ask three firms what the lifts would cost.", source,
            new(2027, 1, 8), null, 2, "one firm withdrew");
        var question = new BriefQuestion("Councillor Osei asked who pays for the repairs. … The officers would find out.", source);
        return new BriefOutcome(
            committee, Next, null, [new BriefItem("4. Contract for the lifts", [promise], [question])], ["5. Work programme"], 3,
            new(2026, 12, 7));
    }

    public static IEnumerable<SampleCard> Create()
    {
        var committee = SampleActions.Committee;
        var agenda = new AgendaOutcome(committee, Next,
        [
            new AgendaLine("1", "1", "Apologies", [], null),
            new AgendaLine("2", "2", "Minutes of the last meeting", ["3 November 2026"], null),
            new AgendaLine("3", "3", "Matters arising", ["9 actions: 5 due by then"], null),
            new AgendaLine("4", "4", "Contract for the lifts", [], "paragraph 3"),
        ], HidesPrivate: false, CanEdit: true, "I've added the item to the agenda.");
        yield return Of("meetings", MeetingsCard.Create(new MeetingList(
            committee,
            [Row(7, new(2027, 1, 14), MeetingState.Planned), Row(8, new(2027, 3, 11), MeetingState.Planned), Row(9,
                new(2027, 4, 8), MeetingState.Cancelled)],
            [Row(6, new(2026, 11, 3), MeetingState.Held), Row(5, new(2026, 6, 25), MeetingState.Held)],
            new(2026, 11, 24))
        {
            Apologies = ["Marcus Elphinley"], Conflicts = [Conflict], CanSettle = true,
        }));
        yield return Of("meetings, none", MeetingsCard.Create(new MeetingList(committee, [], [], new(2026, 11, 24))));
        yield return Of("meeting moved", new MeetingsOutcome(committee, "The meeting is moved.", [Next], [], 4));
        yield return Of("date in doubt", new DateProblemsOutcome(committee,
            [new MeetingDate(new(2027, 1, 14), null, null, "Friday 14 January", MeetingDateProblem.WrongWeekday)]));
        yield return Of("conflict", new ConflictsOutcome(committee, "1 conflict to settle.", [Conflict], CanSettle: true));
        yield return Of("conflicts, more than two", new ConflictsOutcome(
            committee, "3 conflicts to settle.", [Conflict, Conflict with { Id = 8 }, Conflict with { Id = 9 }], CanSettle: true));
        yield return Of("history of a meeting", new MeetingHistoryOutcome(committee, Next,
            ["3 Nov 2026 14:10, Imran Baigent: moved it."]));
        yield return Of("agenda", agenda);
        yield return Of("before you speak", Brief(committee));
        yield return Of("agenda as text", new AgendaTextOutcome(agenda));
        yield return Of("standing items", new StandingItemsOutcome(committee, ["Apologies", "Minutes"], "These are on every agenda."));
        yield return Of("attendance", new AttendanceOutcome(committee,
        [
            new AttendanceSection(Last,
            [
                ("Present", ["Beth Carrowmore (Chair)", "Marcus Elphinley", "Rosalind Tyersley"]),
                ("In attendance", ["Imran Baigent"]), ("Apologies", []),
            ]),
        ]));
        yield return Of("apologies", new ApologiesOutcome(committee, Next, "I've noted the apologies of Marcus Elphinley.",
            ["Marcus Elphinley"], 9));
        yield return Of("apologies, two people fit", new ApologyChoiceOutcome(committee, Next, 9, "Sam",
            [("1", "Sam Alderwick"), ("2", "Samira Osei")]));
        yield return Of("calendar read", new CalendarImportOutcome("meetings.ics", null, [committee], 2, 1, 3, 1,
            [Next, Last], [Conflict],
            [new IcsWarning(12, "An event without a date.")], 4));
        yield return Of("calendar feed", new CalendarFeedOutcome(committee,
            "The calendar is read every 30 minutes.", "Last read at 14:00."));
        yield return Of("merge two committees", new MergeQuestionOutcome(
            SampleActions.Other, committee, new MergePreview(4, 12, 6, [new(2026, 6, 25)], new("ALP", 3), false), IsEitherWay: true));
        yield return Of("committee renamed", new CommitteeChangedOutcome("Renamed",
            "The Allotments Panel is now the Gardens Panel.", ["Its references stay ALP."], 3));
        yield return Of("refusal", new MeetingRefusal("That meeting is over.", "Type “meetings” for the calendar."));
        yield return new("Meetings", "roster", new RosterList(committee.Name,
        [
            Member("Beth Carrowmore", CommitteeRole.Chair, "a"), Member("Imran Baigent", CommitteeRole.Officer, "b", "Clerk"),
            Member("Marcus Elphinley", CommitteeRole.Member, null), Member("Rosalind Tyersley",
                CommitteeRole.Member, null, "Head of Housing"),
        ]).Card());
    }

    private static MeetingRow Row(long id, DateOnly date, MeetingState state) => new()
    {
        Id = id, CommitteeId = 2, Date = date, Start = new(14, 0), Venue = "Town Hall", State = state,
    };

    private static MembershipRow Member(string name, CommitteeRole role, string? account, string? office = null) => new()
    {
        Person = new PersonRow { Name = name, AadObjectId = account }, Role = role, Office = office,
    };

    private static SampleCard Of(string name, MeetingOutcome outcome) => 
        Of(name, MeetingOutcomeCard.Create(outcome, new(2026, 11, 24)));

    private static SampleCard Of(string name, AdaptiveCard card) => new("Meetings", name, card);
}
