using System.Text.Json.Nodes;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Calendar;

/// <summary>
/// An officer keeps the calendar and the agenda in chat, through HTTP and against the sample committees.
/// </summary>
public sealed class CalendarTurnTests(
    CalendarTurnTests.Setup running) : ConversationTest(running), IClassFixture<CalendarTurnTests.Setup>
{
    public sealed class Setup() : RunningBot(null, new Clock(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)));

    private protected override async Task PrepareAsync()
    {
        await Teams.SayAsync("use HEC");
    }

    [Fact]
    public async Task A_meeting_that_moves_stays_the_same_meeting_and_undo_brings_it_back()
    {
        var meetings = await Bot.CountAsync("meeting");
        var added = await SayAsync("add meeting 3 February 2027 2:30pm Town Hall");
        Assert.Contains("Wed 3 Feb 2027 at 14:30, Town Hall", Words(added), StringComparison.Ordinal);

        var moved = await SayAsync(
            "move the meeting on 3 February 2027 to 10 February 2027 at 3pm because the hall is let");
        Assert.Contains(
            "Wed 10 Feb 2027 at 15:00, Town Hall (moved from Wed 3 Feb 2027)", Words(moved), StringComparison.Ordinal);
        Assert.Equal(meetings + 1, await Bot.CountAsync("meeting"));

        var undone = CardReading.CardWords((await Teams.PressAsync(moved, "Undo"))!["value"]);
        Assert.Contains("Undone", undone, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("meeting where Date = '2027-02-03' and State = 'Planned'"));
        Assert.Contains(
            "the hall is let", Words(await SayAsync("history of the meeting on 3 February 2027")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ines Marlowe", "The meeting has moved", "2026-12-16")]
    [InlineData("Patrick Dunmore", "only the chair and the officers", "2026-12-09")]
    public async Task The_chair_moves_and_cancels_a_meeting_and_another_member_does_not(string who, string expected, string day)
    {
        await Bot.ChangeAsync(
            $"update person set AadObjectId = '{TeamsChannel.Person(who, 77)["aadObjectId"]}' where Name = '{who}'");
        var from = new JsonObject { ["from"] = TeamsChannel.Person(who, 77) };

        var moved = (await Teams.SayAsync("HEC: move the meeting to 16 December", (JsonObject)from.DeepClone()))[0];

        Assert.Contains(expected, Words(moved), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync($"meeting where Date = '{day}' and State = 'Planned'"));
        await Teams.SayAsync("HEC: cancel the meeting because of snow", from);
        Assert.Equal(who == "Ines Marlowe" ? 1 : 0, await Bot.CountAsync("meeting where State = 'Cancelled'"));
    }

    [Theory]
    [InlineData("can we move the meeting to the 16th, hall is let", "2026-12-16", "hall is let")]
    [InlineData("put off the meeting until 16 December bc of snow", "2026-12-16", "snow")]
    [InlineData("bring the mtg fwd a day", "2026-12-08", null)]
    public async Task A_meeting_is_moved_as_people_put_it(string line, string day, string? reason)
    {
        await SayAsync(line);

        Assert.Equal(1, await Bot.CountAsync($"meeting where Date = '{day}' and State = 'Planned'"));
        if (reason is not null)
            Assert.Contains(reason, Words(await SayAsync("meeting history")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_only_ask_the_others_is_offered_and_not_done()
    {
        var asked = await SayAsync("can we move the meeting to 16 December?");

        Assert.Contains(CardReading.Buttons(asked), b => ((string?)b["title"])!.Contains("move the meeting", StringComparison.Ordinal));
        Assert.Equal(1, await Bot.CountAsync("meeting where Date = '2026-12-09' and State = 'Planned'"));
    }

    [Fact]
    public async Task The_same_line_delivered_twice_changes_the_calendar_once()
    {
        var activity = Teams.Activity();
        activity["text"] = "meetings 3 Feb 2027, 3 Mar, 7 Apr at 2pm";
        await Teams.SendAsync(activity);
        await Teams.SendAsync(activity);

        Assert.Equal(3, await Bot.CountAsync("meeting_event where Change = 'Added' and Source = 'Chat'"));
        Assert.Equal(3, await Bot.CountAsync("meeting where Date in ('2027-02-03', '2027-03-03', '2027-04-07')"));
    }

    [Fact]
    public async Task A_calendar_that_contradicts_is_asked_about_and_never_decided()
    {
        await SayAsync("add meeting 3 February 2027 2:30pm Town Hall");
        var asked = await SendCalendarAsync("20270210T143000");

        Assert.Contains("Another source says", Words(asked), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("meeting where Date = '2027-02-03'"));
        Assert.Equal(0, await Bot.CountAsync("meeting where Date = '2027-02-10'"));
        await SendCalendarAsync("20270210T143000");
        Assert.Equal(1, await Bot.CountAsync("meeting_conflict"));

        await Teams.PressAsync(asked, "Use Wed 10 Feb 2027");
        Assert.Equal(1, await Bot.CountAsync("meeting where Date = '2027-02-10'"));
        Assert.Equal(0, await Bot.CountAsync("meeting_conflict where State = 'Open'"));
    }

    [Fact]
    public async Task An_agenda_is_put_together_edited_and_given_as_text()
    {
        await SayAsync("next meeting 3 February 2027 2:30pm Town Hall");
        Assert.Contains(
            "Matters arising", Words(await SayAsync("agenda for 3 February 2027")), StringComparison.Ordinal);
        await SayAsync("agenda add Budget monitoring as item 2 for the meeting on 3 February 2027");
        await SayAsync("agenda add Sale of the tannery (private, paragraph 3) for the meeting on 3 February 2027");

        var text = Words(await SayAsync("agenda as text for 3 February 2027"));
        Assert.Contains("2. Budget monitoring", text, StringComparison.Ordinal);
        Assert.Contains("Sale of the tannery (paragraph 3)", text, StringComparison.Ordinal);
        Teams.Members = [TeamsChannel.Person(), TeamsChannel.Person("Yusuf Tennanby", 4)];
        await Bot.ChangeAsync(
            "update person set AadObjectId = '00000000-0000-0000-0000-000000000004' where Name = 'Yusuf Tennanby'");
        var openly = (
            await Teams.SayAsync(
                "<at>Committee Bot</at> agenda for 3 February 2027", GroupChatActivity.Mentioning()))[0];
        Assert.DoesNotContain("tannery (", Words(openly), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standing items add Public questions as item 3", "3. Public questions|4. Minutes")]
    [InlineData("standing items add Public questions", "4. Matters arising|5. Public questions")]
    [InlineData("standing items remove 2", "1. Apologies for absence|2. Minutes")]
    [InlineData("standing items move 3 to 1", "1. Minutes|2. Apologies for absence")]
    [InlineData("standing items rename 2 to Interests", "2. Interests|3. Minutes")]
    [InlineData("standing items: Welcome; Minutes of the last meeting; Close", "1. Welcome|2. Minutes")]
    public async Task A_standing_item_is_edited_for_every_agenda(string line, string expected)
    {
        await SayAsync("add meeting 3 February 2027 2:30pm Town Hall");
        var before = await Bot.CountAsync("agenda_item");

        Assert.Contains("on every agenda", Words(await SayAsync(line)), StringComparison.Ordinal);

        var agenda = Words(await SayAsync("agenda as text for 3 February 2027"));
        Assert.All(expected.Split('|'), part => Assert.Contains(part, agenda, StringComparison.Ordinal));
        Assert.Equal(before, await Bot.CountAsync("agenda_item"));
        Assert.Contains("2. Declarations of interest", await BackAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standing items remove 99", "no standing item with that number")]
    [InlineData("standing items private 2", "always public")]
    public async Task A_standing_item_that_cannot_be_edited_stays(string line, string expected)
    {
        Assert.Contains(expected, Words(await SayAsync(line)), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("standing_item"));
    }

    [Fact]
    public async Task Apologies_are_noted_once_shown_on_the_agenda_and_taken_back()
    {
        await SayAsync("apologies from Dunmore because of a funeral");
        var again = await SayAsync("apologies from Patrick Dunmore, Adaeze Nkemelu substituting");

        Assert.Contains("Patrick Dunmore (Adaeze Nkemelu substituting)", Words(again), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("apology where WithdrawnAt is null"));
        var agenda = Words(await SayAsync("agenda"));
        Assert.Contains("Apologies received: Patrick Dunmore", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("funeral", agenda, StringComparison.Ordinal);
        await SayAsync("withdraw apologies from Dunmore");
        Assert.Equal(0, await Bot.CountAsync("apology where WithdrawnAt is null"));
    }

    [Fact]
    public async Task Two_who_cannot_come_are_noted_and_taken_back_together()
    {
        var noted = await SayAsync("apologies from Dunmore and Satterley");

        Assert.Contains("Apologies from Patrick Dunmore and Hugh Satterley recorded.", Words(noted), StringComparison.Ordinal);
        Assert.Equal(2, await Bot.CountAsync("apology where WithdrawnAt is null"));
        await Teams.PressAsync(noted, "Undo");
        Assert.Equal(0, await Bot.CountAsync("apology where WithdrawnAt is null"));
    }

    [Fact]
    public async Task A_name_that_is_unclear_is_a_question()
    {
        var asked = await SayAsync("apologies from Dunmor");
        Assert.Contains("Do you mean this person?", Words(asked), StringComparison.Ordinal);

        var person = CardReading.Buttons(asked).Select(b => (string)b["title"]!)
            .First(t => t.StartsWith("Patrick Dunmore", StringComparison.Ordinal));
        await Teams.PressAsync(asked, person);
        Assert.Equal(1, await Bot.CountAsync("apology where Name = 'Patrick Dunmore' and IsUnclear = 0"));
    }

    [Theory]
    [InlineData("attendance", "Present")]
    [InlineData("standing items", "Declarations of interest")]
    [InlineData("calendar conflicts", "No sources disagree")]
    [InlineData("calendar feed", "I don't read a calendar")]
    [InlineData("calendar feed https://10.0.0.1/c.ics", "I can't read that address")]
    [InlineData("next meeting 3 December 2019", "has passed")]
    [InlineData("move the meeting to the moon", "couldn't read")]
    [InlineData("agenda remove 99", "no item 99")]
    public async Task Every_line_gets_one_useful_reply(string line, string expected) =>
        Assert.Contains(expected, Words(await SayAsync(line)), StringComparison.OrdinalIgnoreCase);

    private async Task<string> BackAsync()
    {
        await SayAsync("standing items reset");
        return Words(await SayAsync("agenda as text for 3 February 2027"));
    }

    private async Task<JsonObject> SayAsync(string line) => Assert.Single(await Teams.SayAsync(line));

    private async Task<JsonObject> SendCalendarAsync(string start) =>
        Assert.Single(await Teams.SayAsync("", new JsonObject
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/calendar",
            ["name"] = "spring.ics",
            ["contentUrl"] = Teams.Serve(
                $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:HEC spring meeting\nDTSTART:{start}\nLOCATION:Town "
                    + "Hall\nEND:VEVENT\nEND:VCALENDAR\n"),
        }),
    }));

    private static string Words(JsonObject message) => CardReading.Words(message);
}
