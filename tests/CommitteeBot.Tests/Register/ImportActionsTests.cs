using System.Globalization;
using System.Text;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Register.Files;
using CommitteeBot.Register.LogImport;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public class ImportActionsTests
{
    private const string Log = """
        Ref,Action agreed,Lead,Target date,Status,Meeting date,Agenda item,RAG
        A1,Paint the harbour wall,Tom Foster,30/11/2026,Open,8 October 2026,5,red
        A2,"Count boats,
        then report",ACC,next meeting,Ongoing,2026-10-08,,x
        A3,Mend the gate,Harbour Trust,1 Sept 2026,Completed,,,x
        """;

    [Fact]
    public async Task A_log_comes_in_with_its_owners_days_states_and_meetings()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var log = await ImportAsync(world, Log);

        Assert.True(log.IsUsable);
        Assert.Equal(
            [
                "1|Paint the harbour wall|Tom Foster|2026-11-30||Open|2026-10-08|5",
                "2|Count boats,\nthen report|Tom Foster (ACC)||next meeting|InProgress|2026-10-08|",
                "3|Mend the gate|Harbour Trust|2026-09-01||Done||",
            ],
            await ActionsAsync(world));
        Assert.Equal(["RAG"], log.IgnoredColumns);
        Assert.Equal([2, 3, 5], log.Rows.Select(r => r.Line));
        await using var db = world.Store.Open();
        Assert.Equal(world.Foster.Id, (await db.Actions.SingleAsync(a => a.Number == 1)).OwnerPersonId);
        Assert.Single(await db.Meetings.ToListAsync());
        Assert.NotNull((await db.Actions.SingleAsync(a => a.Number == 3)).EndedAt);
        Assert.Contains(
            await db.ActionEvents.Select(e => e.Note).ToListAsync(), n => n == "from log.csv, line 2, where it was A1");
    }

    [Fact]
    public async Task A_log_imported_again_adds_only_what_is_new_though_actions_have_changed_since()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await ImportAsync(world, Log);
        await world.TurnAsync(
            db =>
                new EditAction(db, world.Time).HandleAsync(
                    world.AsClerk, new(world.Reference(1), "x") { Text = "Paint both walls", Owner = "Dee Collins" },
                    default));

        var again = await ImportAsync(
            world, Log.Replace("Ongoing", "Closed", StringComparison.Ordinal) + "\nA4,Buy rope,,,,,,");

        Assert.Equal((1, 3), (again.Count(RowOutcome.Added), again.Count(RowOutcome.AlreadyThere)));
        Assert.Equal(4, (await ActionsAsync(world)).Count);
        Assert.Equal("it has no owner", again.Rows[^1].Remark);
    }

    [Fact]
    public async Task A_row_that_cannot_be_used_is_named_and_keeps_all_of_them_out()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var log = await ImportAsync(
            world,
            "action,due,status,meeting\nfine,,,\n,,,\nnine,31/02/2026,,\nten,,half way,\nten,,,sometime\nfuture,,,1 "
                + "January 2027");

        Assert.False(log.IsUsable);
        Assert.Equal(
            [
                "2 ", "4 the due date “31/02/2026” isn't in the calendar",
                "5 “half way” isn't a status I know; use open, in progress, done, closed, withdrawn or superseded",
                "6 the meeting date “sometime” isn't a date I can read",
                "7 its meeting, 1 January 2027, hasn't taken place yet",
            ],
            log.Rows.Select(r => $"{r.Line} {(r.Outcome == RowOutcome.Unusable ? r.Remark : "")}"));
        Assert.Empty(await ActionsAsync(world));
    }

    [Fact]
    public async Task Numbers_of_the_committee_are_kept_and_the_next_action_follows_them()
    {
        await using var world = await RegisterWorld.CreateAsync();

        await ImportAsync(world, "reference,action\nHOB-12,old one\n,without a number\nXYZ-3,of another system");
        await world.LogAsync(world.AsClerk, new NewAction("a new one", null));

        Assert.Equal(
            ["12 old one", "13 without a number", "14 of another system", "15 a new one"],
            (await ActionsAsync(world)).Select(a => string.Join(' ', a.Split('|').Take(2))));
    }

    [Fact]
    public async Task A_number_that_is_another_action_is_refused()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("count the boats", null));

        var log = await ImportAsync(world, "reference,action\nHOB-1,something else");

        Assert.Equal(
            "HOB-1 is already a different action in the register: “count the boats”", Assert.Single(log.Rows).Remark);
    }

    [Fact]
    public async Task An_unclear_owner_stays_as_written_and_is_named()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var log = await ImportAsync(world, "action;owner\nring the bell;Collins");

        Assert.Equal(
            "the owner could be Dee Collins or Dan Collins: assign it afterwards", Assert.Single(log.Rows).Remark);
        Assert.Equal("1|ring the bell|Collins|||Open||", Assert.Single(await ActionsAsync(world)));
    }

    [Fact]
    public async Task An_action_that_the_minutes_of_the_same_meeting_gave_is_not_doubled()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var meeting = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 10, 8),
            State = MeetingState.Held,
        };
        await world.Store.AddAsync(meeting);
        await world.Store.AddAsync(
            new ActionRow
            {
                CommitteeId = world.Committee.Id,
                Number = 1,
                Text = "Count the boats.",
                MeetingId = meeting.Id,
                LoggedBy = "x",
                State = ActionState.Open,
            });

        var log = await ImportAsync(world, "action,meeting date\ncount the boats,08/10/2026");

        Assert.Equal(RowOutcome.AlreadyThere, Assert.Single(log.Rows).Outcome);
    }

    [Fact]
    public async Task An_action_of_a_committee_that_was_merged_is_known_by_the_reference_that_it_had()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(
            new ActionRow
            {
                CommitteeId = world.Committee.Id, Number = 7, EarlierPrefix = "QT", EarlierNumber = 2,
                Text = "Count the boats.", LoggedBy = "x", State = ActionState.Open,
            });

        var log = await ImportAsync(world, "reference,action\nQT-2,count all the boats\nQT-3,paint the wall");

        Assert.Equal([RowOutcome.AlreadyThere, RowOutcome.Added], log.Rows.Select(r => r.Outcome));
        Assert.Equal("QT-2", log.Rows[0].Reference.ToString());
    }

    [Fact]
    public async Task An_export_comes_back_as_it_went()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await ImportAsync(world, Log);
        await using var db = world.Store.Open();
        var table = await new ExportActions(db, world.Time)
            .RunAsync(world.AsClerk, new([world.Committee.Id], IsPublic: false), default);
        var text = Encoding.UTF8.GetString(CsvText.Write(table)[3..]);
        await using var other = await RegisterWorld.CreateAsync();

        var same = await ImportAsync(world, text);
        var copied = await ImportAsync(other, text);

        Assert.Equal((0, 3), (same.Count(RowOutcome.Added), same.Count(RowOutcome.AlreadyThere)));
        Assert.True(copied.IsUsable);
        Assert.Equal(await ActionsAsync(world), await ActionsAsync(other));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("name,age\nx,1", "The first row has no column called “Action”. Its columns are: name, age.")]
    public async Task A_file_that_is_no_log_is_refused_whole(string text, string expected)
    {
        await using var world = await RegisterWorld.CreateAsync();

        Assert.Equal(expected, Assert.Single((await ImportAsync(world, text)).Faults));
    }

    /// <summary>As the command does it: saved where every row can be used.</summary>
    private static async Task<ImportedLog> ImportAsync(RegisterWorld world, string text)
    {
        await using var db = world.Store.Open();
        var log = await new ImportActions(db, world.Time).RunAsync(
            Caller.ForConsole([world.Committee.Id]), new(world.Committee.Id, text, "log.csv"), default);
        if (log.IsUsable)
            await db.SaveChangesAsync();
        return log;
    }

    private static async Task<IReadOnlyList<string>> ActionsAsync(RegisterWorld world)
    {
        await using var db = world.Store.Open();
        var actions = await db.Actions.Include(a => a.Meeting).OrderBy(a => a.Number).ToListAsync();
        return [
            .. actions.Select(
                a =>
                    string.Join(
                        '|', a.Number, a.Text, a.Owner, Day(a.Due), a.DueText, a.State, Day(a.Meeting?.Date),
                        a.ItemNumber))];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
