using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Import.Amendments;

/// <summary>Minutes and the next meeting's confirmation, through the import and the answers.</summary>
public sealed class ApplyAmendmentsTests
{
    [Theory]
    [InlineData(
        "The minutes of 4 May were confirmed subject to the figure in minute 2 being amended from £84,000 to £48,000.",
        "£48,000", "£84,000", "How much would the repair of the roof cost?")]
    [InlineData(
        "The minutes of the meeting held on 4 May 2026 were approved and signed, with the cost of the roof in item " +
        "2 to read £48,000.",
        "£48,000", "£84,000", "How much would the repair of the roof cost?")]
    [InlineData(
        "RESOLVED: that the minutes be signed as a correct record once “41 plots” in item 3 has been corrected to " +
        "“14 plots”.",
        "14 plots", "41 plots", "How many plots are let?")]
    [InlineData(
        "The minutes were agreed with one correction: under Budget the reserve was £21,500 and not £12,500.",
        "£21,500", "£12,500", "What does the reserve stand at?")]
    [InlineData(
        "The minutes of the last meeting were confirmed subject to 'Mr Hart' reading 'Mrs Hart'.",
        "Mrs Hart", "Mr Hart", "Who offered to repair the trough?")]
    [InlineData(
        "The minutes of 4 May were confirmed with the following amendment: Lathom Builders should be Latham Builders.",
        "Latham Builders", "Lathom", "Whose quotation was accepted?")]
    [InlineData(
        "The minutes were approved with the addition of Cllr Pike to those present.",
        "Present: Pike", null, "Was Cllr Pike present on 4 May?")]
    [InlineData(
        "The minutes of 4 May were agreed, subject to apologies from Cllr Pike being added.",
        "Apologies: Pike", null, "Who sent apologies on 4 May?")]
    [InlineData(
        "The minutes were confirmed, amended to show Cllr Dowd as present rather than among the apologies.",
        "Present: Sam Dowd", "Apologies: Sam Dowd", "Who was present on 4 May?")]
    [InlineData(
        "The minutes of 4 May were signed subject to the removal of Cllr Wendle from the list of those present.",
        "Present: Jo Hart", "Wendle", "Who was present on 4 May?")]
    [InlineData(
        "The minutes were confirmed; the date in item 5 should read 12 June.",
        "12 June 2026", "footpaths will take place on 3 June", "When will the inspection of the footpaths take place?")]
    [InlineData(
        "The minutes of 4 May were confirmed as a correct record subject to the date of 3 June in minute 5 being " +
        "changed to 17 June 2026.",
        "17 June 2026", "footpaths will take place on 3 June", "When will the inspection of the footpaths take place?")]
    [InlineData(
        "The minutes of 4 May were approved subject to replacing the words “be accepted” in minute 2 with “be " +
        "declined”.",
        "be declined", "be accepted", "What was resolved about the quotation of Lathom Builders?")]
    [InlineData(
        "The minutes were approved subject to the insertion after ‘agreed’ in minute 4 of the words ‘in principle’.",
        "agreed in principle to buy", "agreed to buy", "What did the council agree about swings?")]
    [InlineData(
        "The minutes of 4 May were approved with the addition at the end of minute 4 of “The swings will be " +
        "inspected yearly.”",
        "The swings will be inspected yearly.", null, "When will the swings be inspected?")]
    [InlineData(
        "The minutes were approved subject to the following:\n- Resolution 7 to read: that the car park be closed " +
        "on Saturdays.",
        "car park be closed on Saturdays", "Sundays", "When is the car park closed?")]
    [InlineData(
        "The minutes of 4 May were confirmed subject to the deletion of the second sentence of minute 4.",
        "The gate was painted green.", "complained about noise", "What was said about the play area?")]
    [InlineData(
        "The minutes were approved. The last sentence of item 3 of the minutes to be deleted before “ACTION” and " +
        "‘The water trough leaks.’ to be deleted.",
        "41 plots", "The water trough leaks", "What was said about allotments?")]
    [InlineData(
        "The minutes of 4 May were confirmed subject to the following amendments:\n- Minute 2: £84,000 to read " +
        "£48,000\n"
            + "- Minute 3: 41 to read 14\n- Minute 6: delete ‘Members discussed the precept.’",
        "£48,000", "£84,000", "How much would the repair of the roof cost?")]
    [InlineData(
        "The minutes were confirmed subject to the lease in minute 3 being for £130 and not £310.",
        "£130", "£310", "What is the Clerk to send to the tenants?")]
    public async Task Everything_gives_the_amended_words_and_nothing_the_old_ones(
        string confirmation, string wanted, string? gone, string question)
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);

        var outcome = Assert.IsType<ImportOutcome.Imported>(await parish.ImportAsync(ParishMinutes.June(confirmation)));

        var record = await parish.RecordAsync();
        var ledger = string.Join('\n', outcome.Changes);
        Assert.True(record.Contains(wanted, StringComparison.Ordinal), $"{ledger}\n\n{record}");
        Assert.True(gone is null || !record.Contains(gone, StringComparison.Ordinal), $"{ledger}\n\n{record}");
        var answer = await parish.AskAsync(question);
        // Where the confirmation itself is quoted, it stands there as what it changed.
        Assert.True(
            gone is null || !answer.Text.Split('\n').Any(
                l => l.Contains(gone, StringComparison.Ordinal) && !l.Contains("minutes", StringComparison.Ordinal)),
            answer.Text);
    }

    [Theory]
    [InlineData("The minutes of 4 May were confirmed as a correct record and signed by the Chair.")]
    [InlineData(
        "The minutes of 4 May were approved. A member asked whether the figure of £84,000 in minute 2 should be " +
        "amended to £48,000; the Clerk said it was right.")]
    [InlineData("The minutes of the last meeting were agreed subject to typographical corrections.")]
    [InlineData(
        "Cllr Birtles proposed that the figure in minute 2 be amended from £84,000 to £48,000. The proposal was " +
        "not agreed. The minutes were confirmed with no amendments.")]
    public async Task What_is_no_amendment_changes_nothing(string confirmation)
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);
        var before = await parish.RecordAsync();

        await parish.ImportAsync(ParishMinutes.June(confirmation));

        Assert.Equal(before, await parish.RecordAsync());
        await using var db = parish.Store.Open();
        Assert.Empty(await db.Amendments.ToListAsync());
    }

    private const string Figure =
        "The minutes of 4 May were confirmed subject to the figure in minute 2 being amended from £84,000 to £48,000.";

    [Fact]
    public async Task It_makes_no_difference_which_minutes_come_first()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.June(Figure));
        await parish.ImportAsync(ParishMinutes.May);
        var first = await parish.RecordAsync();
        await parish.ImportAsync(ParishMinutes.May, hash: "again");

        Assert.Contains("£48,000", first, StringComparison.Ordinal);
        Assert.DoesNotContain("£84,000", first, StringComparison.Ordinal);
        Assert.Equal(first, await parish.RecordAsync());
    }

    [Fact]
    public async Task A_version_of_the_confirmation_that_amends_nothing_brings_the_printed_words_back()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);
        var printed = await parish.RecordAsync();
        await parish.ImportAsync(ParishMinutes.June(Figure));

        await parish.ImportAsync(ParishMinutes.June("The minutes of 4 May were confirmed as a correct record."));

        Assert.Equal(printed, await parish.RecordAsync());
        await using var db = parish.Store.Open();
        Assert.Empty(await db.Amendments.ToListAsync());
    }

    [Fact]
    public async Task An_amendment_of_which_no_change_could_be_read_stands_on_the_review_card()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);
        var outcome = Assert.IsType<ImportOutcome.Imported>(await parish.ImportAsync(ParishMinutes.June(
            "The minutes of 4 May were confirmed subject to some minor amendments.")));

        await using var db = parish.Store.Open();
        var officer = new Caller(
            null, "Clerk",
            ReadScope.From(new Dictionary<long, CommitteeRole> { [outcome.Meeting.CommitteeId] = CommitteeRole.Officer }),
            IsGroupChat: false);
        var card = ReviewCard.Create(
            await new ReviewImport(db, parish.Time).HandleAsync(officer, outcome.Meeting.Id, 1, CancellationToken.None));

        Assert.Contains(
            card.Body.OfType<TextBlock>(), t => t.Text.EndsWith("Import them again as amended.", StringComparison.Ordinal));
        Assert.Empty(await db.Amendments.ToListAsync());
    }

    [Fact]
    public async Task An_amendment_without_a_place_changes_nothing_and_the_officer_is_told()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);
        var before = await parish.RecordAsync();

        var outcome = Assert.IsType<ImportOutcome.Imported>(await parish.ImportAsync(ParishMinutes.June(
            "The minutes of 4 May were confirmed subject to £77,000 in minute 2 being amended to £48,000.")));

        Assert.Equal(before, await parish.RecordAsync());
        Assert.Contains(outcome.Changes, c => c.StartsWith("I couldn't place an amendment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_action_that_was_accepted_follows_and_its_history_says_why()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);

        await parish.ImportAsync(ParishMinutes.June(
            "The minutes were confirmed subject to the lease in minute 3 being for £130 and not £310."));

        await using var db = parish.Store.Open();
        var action = await db.Actions.Include(a => a.History).SingleAsync(a => a.Text.Contains("lease"));
        Assert.Contains("£130", action.Text, StringComparison.Ordinal);
        Assert.Contains(
            action.History, e => e.Change == ActionChange.Text
                && e.Note!.Contains("as amended on 1 June 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_officer_wrote_into_an_action_stays_and_the_officer_is_told()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);
        await using (var db = parish.Store.Open())
        {
            var action = await db.Actions.Include(a => a.History).SingleAsync(a => a.Text.Contains("lease"));
            ActionBook.Record(
                action, new ActionAuthor("Officer", null, null, parish.Time.GetUtcNow()),
                new ActionEntry(ActionChange.Text, action.Text, "Send the £310 lease by post"));
            action.Text = "Send the £310 lease by post";
            await db.SaveChangesAsync();
        }

        var outcome = Assert.IsType<ImportOutcome.Imported>(await parish.ImportAsync(ParishMinutes.June(
            "The minutes were confirmed subject to the lease in minute 3 being for £130 and not £310.")));

        await using var after = parish.Store.Open();
        Assert.Equal(1, await after.Actions.CountAsync(a => a.Text == "Send the £310 lease by post"));
        Assert.Contains(outcome.Changes, c => c.Contains("left as it is", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_agreed_in_private_business_changes_nothing_that_is_open()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);
        var before = await parish.RecordAsync();

        await parish.ImportAsync("CONFIDENTIAL – NOT FOR PUBLICATION\n\n" + ParishMinutes.June(Figure));

        Assert.Equal(before, await parish.RecordAsync());
        await using var db = parish.Store.Open();
        Assert.Equal(AmendmentState.Private, (await db.Amendments.SingleAsync()).State);
    }

    [Fact]
    public async Task A_line_of_the_ledger_is_hidden_with_the_item_that_it_amends()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);
        await parish.ImportAsync(ParishMinutes.June(Figure));
        await using var db = parish.Store.Open();
        var committee = await db.Committees.SingleAsync();
        var may = await db.Meetings.SingleAsync(m => m.Date == new DateOnly(2026, 5, 4));
        db.Restrictions.Add(
            new RestrictionRow
            {
                CommitteeId = committee.Id, MeetingId = may.Id, ItemKey = "2", ItemTitle = "Village hall roof",
                Ground = "paragraph 3", Audience = RestrictionAudience.Members, SetAt = parish.Time.GetUtcNow(), SetBy = "officer",
            });
        await db.SaveChangesAsync();

        var guest = ReadScope.From(new Dictionary<long, CommitteeRole> { [committee.Id] = CommitteeRole.Guest });
        var member = ReadScope.From(new Dictionary<long, CommitteeRole> { [committee.Id] = CommitteeRole.Member });
        using (db.UsingScope(guest))
            Assert.Empty(await db.Amendments.ToListAsync());
        using (db.UsingScope(member))
            Assert.Single(await db.Amendments.ToListAsync());
    }

    [Fact]
    public async Task The_ledger_is_told_with_its_source()
    {
        await using var parish = await ParishMinutes.CreateAsync();
        await parish.ImportAsync(ParishMinutes.May);
        await parish.ImportAsync(ParishMinutes.June(Figure));

        var answer = await parish.AskAsync("amendments to the minutes of 4 May");

        Assert.Contains("“£84,000” now reads “£48,000”", answer.Text, StringComparison.Ordinal);
        Assert.Equal("1 June 2026", Assert.Single(answer.Sources).When);
    }
}
