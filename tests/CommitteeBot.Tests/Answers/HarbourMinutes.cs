using CommitteeBot.Answers;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Pointing;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Understanding.Questions;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Tests.Answers;

/// <summary>
/// A harbour committee with minutes of two meetings, notes without a date and a pack of reports, in a real store.
/// </summary>
internal sealed class HarbourMinutes : IAsyncDisposable
{
    private readonly TestStore store;
    private readonly PassageTermCache cache = new();
    private readonly Glossary glossary = new();

    /// <summary>Words alone: meaning is tested where it is made.</summary>
    private readonly MeaningIndex index = new(
        new LazyEncoder(new EncoderSettings(IsOn: false, "", 1), NullLogger<LazyEncoder>.Instance));

    private HarbourMinutes(TestStore store) => this.store = store;

    public static DateTimeOffset Now { get; } = new(2026, 1, 10, 9, 0, 0, TimeSpan.Zero);

    public Caller Officer { get; } = new(
        null, "Clerk", ReadScope.From(new Dictionary<long, CommitteeRole> { [1] = CommitteeRole.Officer }),
        IsGroupChat: false);
    public Caller Guest { get; } = new(
        null, "Guest", ReadScope.From(new Dictionary<long, CommitteeRole> { [1] = CommitteeRole.Guest }),
        IsGroupChat: false);
    public Caller Stranger { get; } = new(
        null, "Stranger", ReadScope.From(new Dictionary<long, CommitteeRole> { [2] = CommitteeRole.Officer }),
        IsGroupChat: false);

    public CommitteeDb Open() => store.Open();

    public static async Task<HarbourMinutes> CreateAsync()
    {
        var store = await TestStore.CreateAsync();
        await using var db = store.Open();
        db.Committees.AddRange(
            new CommitteeRow { Id = 1, Name = "Harbour Committee", Prefix = "HC", NextActionNumber = 3 },
            new CommitteeRow { Id = 2, Name = "Allotments Board", Prefix = "AB" });
        var later = November();
        db.Meetings.Add(later);
        await db.SaveChangesAsync();
        var earlier = June(later.Id);
        db.Meetings.AddRange(
            earlier, Undated(),
            new MeetingRow
            {
                CommitteeId = 2,
                Date = new DateOnly(2025, 9, 1),
                State = MeetingState.Held,
                Document = Document("plots.txt", "9"),
            });
        db.Actions.AddRange(
            new ActionRow
            {
                CommitteeId = 1,
                Number = 1,
                Text = "Harbour Master to obtain three quotes for the crane.",
                Owner = "Harbour Master",
                Meeting = earlier,
                ItemNumber = "4",
                ItemTitle = "Quay Crane",
                Line = 40,
                LoggedBy = "import",
                State = ActionState.Open,
                Due = new DateOnly(2025, 9, 1),
                LoggedAt = Now,
            },
            new ActionRow
            {
                CommitteeId = 1,
                Number = 2,
                Text = "Clerk to write to the pilots about night moorings.",
                Owner = "Clerk",
                Meeting = later,
                ItemNumber = "3",
                ItemTitle = "Moorings",
                Line = 30,
                LoggedBy = "import",
                State = ActionState.Open,
                LoggedAt = Now,
            });
        await db.SaveChangesAsync();
        return new HarbourMinutes(store);
    }

    public async Task<Answer> AskAsync(string text, Caller? caller = null, RememberedTurn? memory = null)
    {
        await using var db = store.Open();
        var asker = caller ?? Officer;
        var context = await new QuestionContextReader(db)
            .ReadAsync(asker, memory, Now, new DateOnly(2026, 1, 10), default);
        return await new AnswerQuestion(
            db, cache, glossary, index, new StoppedClock(), new PointingTurns(new StoppedClock()))
            .RunAsync(asker, QuestionReader.Read(text, context), default);
    }

    /// <summary>Asks one after another, each remembering the last.</summary>
    public async Task<Answer> ConverseAsync(params string[] texts)
    {
        RememberedTurn? memory = null;
        Answer? answer = null;
        foreach (var text in texts)
        {
            answer = await AskAsync(text, memory: memory);
            memory = answer.Remember is { } turn ? turn with { At = Now } : null;
        }

        return answer!;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static MeetingRow June(long confirmedBy)
    {
        var meeting = new MeetingRow
        {
            CommitteeId = 1, Date = new DateOnly(2025, 6, 4), Start = new TimeOnly(18, 30), Venue = "Custom House",
            State = MeetingState.Held, MinutesStatus = MinutesStatus.Confirmed, ConfirmedByMeetingId = confirmedBy,
            Document = Document(
                "june.txt", "1",
                new DocumentWarning(52, "The figures do not agree: 12 is given as 40%, but it is 1.9% of 640.")),
            NextDate = new DateOnly(2025, 11, 5), NextReplaces = new DateOnly(2025, 10, 1),
            NextText = "The next meeting moves from 1 October to 5 November 2025.", NextLine = 70,
        };
        meeting.Attendance.AddRange([
            Person(0, "Nadia Okafor", "Deputy Harbour Master", "DHM"),
            Person(1, "Peter Lindqvist", "Harbour Master", "HM"),
            Person(2, "Ros Tremayne", "Treasurer", null, Presence.Apologies)]);
        var crane = Item(0, "4", "Quay Crane");
        var berths = Item(1, "5", "Berths");
        meeting.Items.AddRange([crane, berths]);
        meeting.Decisions.Add(
            new DecisionRow
            {
                Item = crane,
                Kind = DecisionKind.Resolved,
                Text = "It was resolved that the quay crane be replaced before winter.",
                Line = 41,
            });
        meeting.FutureItems.AddRange(
            [
                new FutureItemRow { Text = "Night moorings", Line = 60 },
                new FutureItemRow { Place = 1, Text = "Lifeboat slip", Line = 61 },
            ]);
        Passages(
            meeting,
            (
                crane, 40,
                "The Harbour Master reported on the quay crane. Its jib failed inspection in March 2025 because the "
                    + "welds had rusted. Three quotes will be sought.",
                "Peter Lindqvist"),
            (crane, 41, "It was resolved that the quay crane be replaced before winter.", ""),
            (berths, 50, "Visiting yachts paid £48,250 in 2024. This is a rise from the 2023 sum of £41,900.", ""),
            (berths, 52, "Of the 640 berths 12 (40%) were empty.", ""),
            (berths, 53, "Yachts are about four times more likely to drag their anchors than fishing boats.", ""));
        return meeting;
    }

    private static MeetingRow November()
    {
        var meeting = new MeetingRow
        {
            CommitteeId = 1,
            Date = new DateOnly(2025, 11, 5),
            State = MeetingState.Held,
            MinutesStatus = MinutesStatus.Draft,
            Document = Document("november.txt", "2"),
        };
        meeting.Attendance.AddRange(
            [Person(0, "Nadia Okafor", "Harbour Master", "HM"), Person(1, "Ros Tremayne", "Treasurer", null)]);
        var moorings = Item(0, "3", "Moorings");
        var crane = Item(1, "4", "Quay Crane");
        var exclusion = Item(2, "8", "Exclusion of Press and Public");
        var wages = new ItemRow
        {
            Place = 3,
            Number = "9",
            Title = "Pilots' pay",
            Line = 90,
            Restricted = "paragraph 4",
        };
        meeting.Items.AddRange([moorings, crane, exclusion, wages]);
        meeting.Corrections.Add(new CorrectionRow { Item = moorings, From = "31", To = "13", Line = 31 });
        Passages(
            meeting,
            (
                moorings, 30,
                "Pilots asked for night moorings at the Inner Basin Pontoon (IBP). The clerk will write to them.", ""),
            (moorings, 31, "The figure of 31 loose buoys in the report should have read 13.", ""),
            (crane, 40, "The quay crane arrived on 20 October 2025 and is in use.", ""),
            (
                exclusion, 80,
                "Resolved that under Section 100A(4) of the Local Government Act 1972 press and public be excluded for "
                    + "item 9.",
                ""),
            (wages, 90, "Pilots are to be paid a supplement of £1,175 for fog duty.", ""));
        meeting.Passages[^1].IsRestricted = true;
        return meeting;
    }

    private static MeetingRow Undated()
    {
        var meeting = new MeetingRow
        {
            CommitteeId = 1,
            State = MeetingState.Held,
            NextDate = new DateOnly(2024, 3, 6),
            NextText = "6 March 2024",
            Document = Document("loose-notes.txt", "3"),
        };
        meeting.Reports.AddRange(
            [
                new ReportRow { ItemNumber = "4", Subject = "Dredging", ForMeetingOn = new DateOnly(2024, 3, 6) },
                new ReportRow
                {
                    Place = 1,
                    ItemNumber = "5",
                    Subject = "Sea Wall",
                    ForMeetingOn = new DateOnly(2024, 3, 6),
                },
            ]);
        Passages(
            meeting, (null, 5, "Skippers using the lock should:", ""), (null, 6, "Call the tower on channel 12", ""),
            (null, 7, "Rig fenders on both sides", ""), (null, 8, "Wait for the green lamp", ""));
        meeting.Passages.Add(
            new PassageRow
            {
                Place = 4,
                Text = "The report sets out the dredging programme.",
                InReport = "Dredging",
                Line = 20,
                EndLine = 20,
            });
        return meeting;
    }

    private static void Passages(
        MeetingRow meeting, params (ItemRow? Item, int Line, string Text, string Speakers)[] passages) =>
        meeting.Passages.AddRange(
        passages.Select(
            (p, place) =>
                new PassageRow
                {
                    Item = p.Item,
                    Place = place,
                    Line = p.Line,
                    EndLine = p.Line,
                    Text = p.Text,
                    Speakers = p.Speakers,
                }));

    private static ItemRow Item(int place, string number, string title) =>
        new() { Place = place, Number = number, Title = title, Line = place };

    private static AttendanceRow Person(
        int place, string name, string? role, string? abbreviation, Presence presence = Presence.Present) =>
        new()
        {
            Place = place,
            Name = name,
            Role = role,
            Abbreviation = abbreviation,
            Presence = presence,
            Line = 3 + place,
        };

    private static DocumentRow Document(string name, string hash, params DocumentWarning[] warnings) =>
        new() { FileName = name, ContentHash = hash, Warnings = warnings, ImportedAt = Now };

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
