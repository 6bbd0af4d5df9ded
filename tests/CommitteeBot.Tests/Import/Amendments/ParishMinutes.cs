using CommitteeBot.Answers;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Pointing;
using CommitteeBot.Store;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using CommitteeBot.Understanding.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Tests.Import.Amendments;

/// <summary>
/// Minutes of a parish council, and those of its next meeting, which confirm them in whatever words a test gives; they
/// come in as files do, and questions are answered as in chat.
/// </summary>
internal sealed class ParishMinutes : IAsyncDisposable
{
    public const string May =
        """
        Wickerby Parish Council

        Minutes of the meeting held on Monday 4 May 2026 at 7.30pm in the Reading Room

        Present: Cllr Ann Garside (Chair), Cllr Tom Birtles, Cllr Jo Hart and Cllr Liz Wendle
        In attendance: Mrs R Opie (Clerk)

        1. Apologies
        Apologies were received from Cllr Sam Dowd.

        2. Village hall roof
        The Clerk reported that the repair of the roof would cost £84,000. The surveyor had visited
        twice. It was resolved that the quotation of Lathom Builders be accepted.

        3. Allotments
        There are 41 plots let. The water trough leaks. Mr Hart offered to repair the trough free of charge.
        ACTION: Clerk to send the lease for £310 to the tenants by 3 June 2026.

        4. Play area
        The council agreed to buy new swings. A resident complained about noise at night. The gate was
        painted green.

        5. Footpath inspection
        The inspection of the footpaths will take place on 3 June 2026. Cllr Birtles will lead it.

        6. Budget
        Members discussed the precept. The reserve stands at £12,500. The vote was carried by six votes to two.

        7. Car park
        RESOLVED that the car park be closed on Sundays.

        The meeting closed at 9.05pm.
        """;

    private readonly PassageTermCache cache = new();
    private readonly Glossary glossary = new();
    private readonly MeaningIndex index = new(
        new LazyEncoder(new EncoderSettings(IsOn: false, "", 1), NullLogger<LazyEncoder>.Instance));
    private int files;

    public required TestStore Store { get; init; }

    public Clock Time { get; } = new(new DateTimeOffset(2026, 9, 22, 12, 0, 0, TimeSpan.Zero));

    public static async Task<ParishMinutes> CreateAsync() => new() { Store = await TestStore.CreateAsync() };

    public static string June(string confirmation, string day = "Monday 1 June 2026") =>
        $"""
         Wickerby Parish Council

         Minutes of the meeting held on {day} at 7.30pm in the Reading Room

         Present: Cllr Ann Garside (Chair), Cllr Tom Birtles and Cllr Liz Wendle
         In attendance: Mrs R Opie (Clerk)

         1. Apologies
         None.

         2. Minutes of the previous meeting
         {confirmation}

         3. Bus shelter
         The shelter was cleaned. Cllr Wendle will order a new bench.

         The meeting closed at 8.15pm.
         """;

    public async Task<ImportOutcome> ImportAsync(
        string text, ActionIntake intake = ActionIntake.Accept, string source = "minutes.txt", string? hash = null)
    {
        await using var db = Store.Open();
        var record = MinutesParser.Parse(new DocumentText(text.Split('\n'), null, "text"), source);
        return await new ImportMinutes(db, Time).RunAsync(
            new ImportRequest(record, hash ?? $"hash{++files}", null, intake, "officer"), CancellationToken.None);
    }

    /// <summary>All that lists, exports, digests and the register draw on, a line each.</summary>
    public async Task<string> RecordAsync()
    {
        await using var db = Store.Open();
        var meeting = await db.Meetings.Include(m => m.Attendance).Include(m => m.Passages).Include(m => m.Decisions)
            .SingleAsync(m => m.Date == new DateOnly(2026, 5, 4));
        var actions = await db.Actions.Where(a => a.MeetingId == meeting.Id && a.State != ActionState.Withdrawn)
            .OrderBy(a => a.Number).ToListAsync();
        return string.Join(
            '\n',
            [
                .. meeting.Attendance.OrderBy(a => a.Place).Select(a => $"{a.Presence}: {a.Name}"),
                .. meeting.Passages.OrderBy(p => p.Place).Select(p => $"{p.Line}: {p.Text}"),
                .. meeting.Decisions.OrderBy(d => d.Line).Select(d => $"{d.Kind}: {d.Text}"),
                .. actions.Select(a => $"{a.State} {a.Owner}: {a.Text} ({a.Due:d MMMM})"),
            ]);
    }

    public async Task<Answer> AskAsync(string text)
    {
        await using var db = Store.Open();
        var ids = await db.Committees.Select(c => c.Id).ToListAsync();
        var asker = new Caller(
            null, "Clerk", ReadScope.From(ids.ToDictionary(i => i, _ => CommitteeRole.Officer)), IsGroupChat: false);
        var context = await new QuestionContextReader(db)
            .ReadAsync(asker, null, Time.GetUtcNow(), new DateOnly(2026, 9, 22), default);
        return await new AnswerQuestion(db, cache, glossary, index, Time, new PointingTurns(Time))
            .RunAsync(asker, QuestionReader.Read(text, context), default);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
