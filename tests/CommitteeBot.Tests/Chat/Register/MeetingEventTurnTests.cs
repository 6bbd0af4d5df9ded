using System.Text.Json.Nodes;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Register;

/// <summary>Teams says when a call begins and ends.</summary>
public sealed class MeetingEventTurnTests(
    MeetingEventTurnTests.Setup running) : ConversationTest(running), IClassFixture<MeetingEventTurnTests.Setup>
{
    private const string Chat = "19:meeting_events@thread.v2";
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);
    private readonly Clock clock = running.Clock;

    public sealed class Setup : RunningBot
    {
        public Setup()
            : this(new Clock(Start))
        {
        }

        private Setup(Clock clock)
            : base(null, clock) => Clock = clock;

        internal Clock Clock { get; }
    }

    private protected override Task PrepareAsync()
    {
        clock.Now = Start;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_meeting_of_the_day_is_tied_to_the_chat_by_its_title()
    {
        await Bot.ChangeAsync(
            "insert into meeting(CommitteeId, Date, State, PreviousConfirmed) select Id, '2026-11-24', 'Planned', 0 "
                + "from committee where Prefix = 'HEC'");

        var said = Assert.Single(
            await Teams.SendAsync(Event("meetingStart", "Housing and Environment Committee, November")));

        Assert.Contains(
            "The **Housing and Environment Committee** meeting has started", CardReading.Words(said),
            StringComparison.Ordinal);
        Assert.Equal(
            1,
            await Bot.CountAsync(
                $"conversation v join meeting m on m.Id = v.MeetingId where v.Id = '{Chat}' and m.Date = "
                    + "'2026-11-24'"));
        await Teams.SayAsync("action Gemma Thorley to ring the depot", GroupChatActivity.Among(Chat));
        Assert.Equal(
            1,
            await Bot.CountAsync(
                "action a join meeting m on m.Id = a.MeetingId where a.Text = 'ring the depot' and m.Date = "
                    + "'2026-11-24'"));
    }

    [Fact]
    public async Task A_chat_without_a_committee_belongs_to_the_only_one_that_meets_today()
    {
        await Bot.ChangeAsync(
            "insert into meeting(CommitteeId, Date, State, PreviousConfirmed) select Id, '2026-11-24', 'Planned', 0 "
                + "from committee where Prefix = 'HEC'");

        Assert.Contains(
            "Housing and Environment",
            CardReading.Words(Assert.Single(await Teams.SendAsync(Event("meetingStart", "Catch-up")))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_committee_can_be_meant_the_bot_asks_and_ties_nothing()
    {
        Assert.Contains(
            "which committee",
            CardReading.Words(Assert.Single(await Teams.SendAsync(Event("meetingStart", "Catch-up")))),
            StringComparison.Ordinal);

        Assert.Equal(0, await Bot.CountAsync($"conversation where Id = '{Chat}' and CommitteeId is not null"));
        Assert.Empty(await Teams.SendAsync(Event("meetingEnd", "Catch-up")));
    }

    [Fact]
    public async Task Somebody_who_joins_again_begins_no_second_meeting()
    {
        await Teams.SendAsync(Event("meetingStart", "Housing and Environment Committee"));
        await Teams.SayAsync("action Gemma Thorley to ring the depot", GroupChatActivity.Among(Chat));
        clock.Now = clock.Now.AddMinutes(30);

        Assert.Empty(await Teams.SendAsync(Event("meetingStart", "Housing and Environment Committee")));

        Assert.Contains(
            "ing the depot",
            CardReading.Words(
                Assert.Single(await Teams.SendAsync(Event("meetingEnd", "Housing and Environment Committee")))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_was_ended_in_words_is_not_summed_up_again()
    {
        await Teams.SendAsync(Event("meetingStart", "Housing and Environment Committee"));
        await Teams.SayAsync("action Gemma Thorley to ring the depot", GroupChatActivity.Among(Chat));
        clock.Now = clock.Now.AddMinutes(30);
        Assert.Contains(
            "1 action.",
            CardReading.Words(
                Assert.Single(
                    await Teams.SayAsync("<at>Committee Bot</at> end meeting", GroupChatActivity.Mentioning(Chat)))),
            StringComparison.Ordinal);
        clock.Now = clock.Now.AddMinutes(1);

        Assert.Empty(await Teams.SendAsync(Event("meetingEnd", "Housing and Environment Committee")));
    }

    [Fact]
    public async Task What_is_restricted_is_in_no_summary()
    {
        await Teams.SendAsync(Event("meetingStart", "Housing and Environment Committee"));
        await Teams.SayAsync("action Gemma Thorley to ring the depot", GroupChatActivity.Among(Chat));
        await Bot.ChangeAsync("update action set IsRestricted = 1 where Text = 'ring the depot'");

        Assert.DoesNotContain(
            "ring the depot",
            CardReading.Words(
                Assert.Single(await Teams.SendAsync(Event("meetingEnd", "Housing and Environment Committee")))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_no_persons_doing_and_makes_nobody_known()
    {
        var before = await Bot.CountAsync("person");

        await Teams.SendAsync(Event("meetingStart", "Housing and Environment Committee"));

        Assert.Equal(before, await Bot.CountAsync("person"));
    }

    /// <summary>As Teams sends it: the conversation without a type, the value's members with capitals.</summary>
    private JsonObject Event(string name, string title)
    {
        var activity = Teams.Activity(
            "event", new JsonObject { ["conversation"] = new JsonObject { ["id"] = Chat, ["isGroup"] = true } });
        activity["from"] = TeamsChannel.Person("Who Joined", 88);
        activity["name"] = $"application/vnd.microsoft.{name}";
        activity["value"] = new JsonObject
        {
            ["MeetingType"] = "Scheduled",
            ["Id"] = "m1",
            ["Title"] = title,
            ["JoinUrl"] = "https://teams.microsoft.com/l/meetup-join/x",
        };
        return activity;
    }
}
