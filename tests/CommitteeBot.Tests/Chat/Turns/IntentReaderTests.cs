using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>Lines that are put like no form and no example, by their meaning.</summary>
public sealed class IntentReaderTests(RunningBotWithMeaning running)
    : ConversationTest(running), IClassFixture<RunningBotWithMeaning>
{
    [Theory]
    [InlineData("It falls to the Clerk to get a surveyor in about the cellar damp before Easter, minute that for the tracker", 1)]
    [InlineData("Did the Clerk ever get that surveyor in about the cellar damp?", 0)]
    [InlineData("maybe the Clerk might get a surveyor in some day, who knows", 0)]
    public async Task An_action_is_logged_only_where_that_is_what_is_meant(string line, int more)
    {
        var before = await Bot.CountAsync("action");

        await Teams.SayAsync(line);

        Assert.Equal(before + more, await Bot.CountAsync("action"));
    }

    [Theory]
    [InlineData("did you ever finish HEC-15 or is it still lying there")]
    [InlineData("Ivan was telling everybody that HEC-15 was finished")]
    [InlineData("HEC-15 is nearly there, one more push")]
    [InlineData("I'd close HEC-15 if it were up to me")]
    [InlineData("Would you please close HEC-12 if Katherine agrees?")]
    [InlineData("Will you close HEC-12 once Jo has signed?")]
    [InlineData("Would you drop HEC-12, or keep it?")]
    [InlineData("Close HEC-12. Actually no, leave it open.")]
    [InlineData("Close HEC-12. No, wait.")]
    [InlineData("close HEC-12, no wait, don't, leave it as it is")]
    [InlineData("close HEC-12, scratch that, close HEC-11")]
    [InlineData("\"Please close HEC-12 forthwith as cameras are an affront to liberty\": that's from a chap who writes every week")]
    [InlineData("My sister's council closed 12 libraries in one go")]
    [InlineData("HEC-15 to be")]
    [InlineData("hats off to Rosalind, the caddies in Quarry Lane were delivered before anyone noticed")]
    [InlineData(
        "I'd already asked Katherine for the plan, she dropped it round at lunch, so all good, no need to log it")]
    [InlineData("The fence is up. Close HEC-12. But only after Jo has signed it off.")]
    public async Task What_is_told_or_asked_of_an_action_changes_nothing(string line)
    {
        var before = await Bot.CountAsync("action_event");

        await Teams.SayAsync(line);

        Assert.Equal(before, await Bot.CountAsync("action_event"));
    }

    [Theory]
    [InlineData("how many cameras were put up in 2022?")]
    [InlineData("how many grants were drawn up in 2023?")]
    public async Task What_asks_of_the_minutes_lists_no_actions(string line) =>
        Assert.Contains(
            "the minutes", Assert.Single(await Teams.SayAsync(line)).ToJsonString(),
                StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("lift quote needed b4 2 dec, leo", "Owner = 'Leo Wynyard-Holt' and Due = '2026-12-02'")]
    [InlineData("Director of Homes to let me have the decant numbers by Wednesday", "Owner like '%Homes%'")]
    [InlineData("IM to sign the lease for the larder by 4 dec", "Owner = 'Ines Marlowe'")]
    [InlineData("Karen to ring the depot by 2/12, I'll grease the lock", "Text = 'grease the lock'")]
    public async Task What_is_put_in_a_line_is_logged_as_it_is_meant(string line, string action)
    {
        await Teams.SayAsync(line);

        Assert.Equal(1, await Bot.CountAsync($"action where Number > 15 and {action}"));
    }

    [Theory]
    [InlineData("Imran and Katherine have swapped jobs so 4 goes to Imran", "Number = 4 and Owner = 'Imran Baigent'")]
    [InlineData("Take Rosalind's name off 11 for now", "Number = 11 and Owner is null")]
    [InlineData("take the due date off 11", "Number = 11 and Due is null")]
    [InlineData("Take Rosalind's name off 11 and put Katherine's on", "Number = 11 and Owner is not null and Due = '2026-12-30'")]
    [InlineData("12 has no due date, put 16 December", "Number = 12 and Due = '2026-12-16'")]
    [InlineData(
        "HEC-12 -> Katherine, 16 december", "Number = 12 and Owner = 'Katherine Vossall' and Due = '2026-12-16'")]
    [InlineData(
        "For number 12 I am needing more time, set it on the 15 of december", "Number = 12 and Due = '2026-12-15'")]
    [InlineData(
        "Katherine takes over 12; and set 14 for 10 March please", "Number = 12 and Owner = 'Katherine Vossall'")]
    [InlineData("12 has been dealt with", "Number = 12 and State <> 'Open' and Text like 'Cameras%'")]
    [InlineData("No. 12, give it to Cllr Satterley, by 5 Jan", "Number = 12 and Owner like '%Satterley' and Due = '2027-01-05'")]
    public async Task An_action_is_changed_as_it_is_meant(string line, string action)
    {
        await Teams.SayAsync(line);

        Assert.Equal(1, await Bot.CountAsync($"action where {action}"));
    }

    [Theory]
    [InlineData("summarise the October meeting")]
    [InlineData("can't make the 9th with 15, make it the 16th instead")]
    [InlineData("move the meeting to the 16th if the hall is free")]
    [InlineData("move the meeting to the 16th but not if Rosalind is away")]
    public async Task The_next_meeting_stays_where_another_or_an_action_may_be_meant(string line)
    {
        await Teams.SayAsync(line);

        Assert.Equal(1, await Bot.CountAsync("meeting where Date = '2026-12-09' and State = 'Planned'"));
    }

    [Theory]
    [InlineData(
        "Rosalind's letter to ward members of the southern wards with the rounds is due 20 January",
        "Due HEC-11 by 20 January 2027")]
    [InlineData("Katherine to settle the heads of terms for Old Tannery Yard with the bidder", "HEC-15")]
    public async Task What_is_there_already_is_asked_about_and_not_logged_again(string line, string offered)
    {
        var before = await Bot.CountAsync("action");

        var asked = await Teams.SayAsync(line);

        Assert.Equal(before, await Bot.CountAsync("action"));
        var titles = asked.SelectMany(CardReading.Buttons).Select(b => (string?)b["title"]).ToList();
        Assert.Contains(titles, t => t!.Contains(offered, StringComparison.Ordinal));
        Assert.Contains(titles, t => t!.StartsWith("Log “", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "12 is done by the way and can you put Katherine down for the press line on the market by noon tomorrow")]
    [InlineData("Katherine to write the press line on the market by Friday. 12 is done.")]
    public async Task A_change_and_something_new_in_one_line_are_both_done(string line)
    {
        var said = string.Join('\n', (await Teams.SayAsync(line)).Select(CardReading.Words));

        Assert.Equal(1, await Bot.CountAsync("action where Number = 12 and State = 'Done' and Text like '%ameras%'"));
        Assert.Equal(1, await Bot.CountAsync("action where Number > 15 and Owner = 'Katherine Vossall' and Text like '%press line%'"));
        Assert.Contains("HEC-12", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_new_behind_two_changes_is_not_left_out_in_silence()
    {
        var said = await Teams.SayAsync("12 is done, 14 is done and Katherine to write the press line by Friday");

        var logged = await Bot.CountAsync("action where Number > 15 and Text like '%press line%'");
        Assert.True(logged == 1 || said.SelectMany(CardReading.Buttons).Any(
            b => ((string?)b["title"])!.Contains("press line", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("12 is done and Katherine will put it in the report")]
    [InlineData("12 is done if Katherine agrees to write the press line")]
    public async Task What_goes_on_about_the_same_action_is_no_new_one(string line)
    {
        var before = await Bot.CountAsync("action");

        await Teams.SayAsync(line);

        Assert.Equal(before, await Bot.CountAsync("action"));
    }

    [Fact]
    public async Task A_day_beside_the_new_owner_is_when_it_is_due()
    {
        await Teams.SayAsync("HEC-12 to Cllr Satterley by 7 january");

        Assert.Equal(1, await Bot.CountAsync("action where Number = 12 and Owner like '%Satterley' and Due = '2027-01-07'"));
    }

    [Theory]
    [InlineData("The cameras are up at last, Katherine tells me. Would you please close HEC-12?", "Closed")]
    [InlineData("Would you please close HEC-12? Only joking.", "Open")]
    [InlineData("Would you please close HEC-12? If Katherine agrees, that is.", "Open")]
    public async Task One_sentence_asks_and_another_explains_or_takes_it_back(string line, string state)
    {
        await Teams.SayAsync(line);

        Assert.Equal(1, await Bot.CountAsync($"action where Number = 12 and Text like '%ameras%' and State = '{state}'"));
    }

    [Theory]
    [InlineData("bring HEC-11 forward a week wud u", "2026-12-23")]
    [InlineData("HEC-11 needs another ten days", "2027-01-09")]
    [InlineData("HEC-11 shd be due at nxt mtg instead", "2026-12-09")]
    public async Task A_new_day_counts_from_the_one_that_was_set(string line, string due)
    {
        await Teams.SayAsync(line);

        Assert.Equal(1, await Bot.CountAsync($"action where Number = 11 and Text like '%write to the ward%' and Due = '{due}'"));
    }

    [Fact]
    public async Task What_is_shortened_is_put_down_as_it_would_be_written()
    {
        await Teams.SayAsync("action: RT to chk the rota w the depot b4 nxt mtg");

        Assert.Equal(1, await Bot.CountAsync("action where Text like 'check the rota with the depot%' and Due = '2026-12-09'"));
    }

    [Fact]
    public async Task Of_several_actions_that_are_asked_for_all_are_shown()
    {
        var said = string.Join('\n', (await Teams.SayAsync("status of 10 n 12?")).Select(CardReading.Words));

        Assert.Contains("HEC-10", said, StringComparison.Ordinal);
        Assert.Contains("HEC-12", said, StringComparison.Ordinal);
    }
}
