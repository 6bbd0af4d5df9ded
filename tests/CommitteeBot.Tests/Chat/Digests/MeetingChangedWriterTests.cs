using CommitteeBot.Committees.Digests;
using CommitteeBot.Store;
using CommitteeBot.Tests.Outbox;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Chat.Digests;

/// <summary>
/// Cards went out on Thursday 26 November for the meeting of 3 December; then something happened to it.
/// </summary>
public sealed class MeetingChangedWriterTests
{
    private static readonly DateTimeOffset FridayMorning = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset SaturdayNight = new(2026, 11, 28, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MondayMorning = new(2026, 11, 30, 7, 31, 0, TimeSpan.Zero);

    [Fact]
    public async Task Whoever_had_a_card_is_told_once_of_another_day_and_the_card_has_it_too()
    {
        await using var world = await StandingAsync();

        await MoveAsync(world, 10);
        await AtAsync(world, FridayMorning);
        await AtAsync(world, FridayMorning.AddHours(1));

        Assert.Equal(
            "The meeting of the **Harbour Oversight Board** on Thu 3 Dec 2026 has been moved. It is now on Thu 10 Dec 2026 at "
                + "14:30.",
            Assert.Single(Texts(world)));
        Assert.Single(world.Teams.In(SendingWorld.Chat), m => (string?)m["text"] is { } t && t.Contains("moved", StringComparison.Ordinal));
        Assert.Contains("before 10 December", CardReading.Words(world.In(world.Chair).First()), StringComparison.Ordinal);
        Assert.Empty(world.In(world.Owner));
    }

    [Fact]
    public async Task At_night_it_waits_for_the_morning()
    {
        await using var world = await StandingAsync();

        await SetAsync(world, MeetingState.Cancelled);
        await AtAsync(world, SaturdayNight);
        Assert.Empty(Texts(world));
        await AtAsync(world, MondayMorning);

        Assert.Contains("on Thu 3 Dec 2026 has been cancelled", Assert.Single(Texts(world)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sets_out_for_a_meeting_that_was_called_off_the_night_before()
    {
        await using var world = await StandingAsync();

        await SetAsync(world, MeetingState.Cancelled);
        await AtAsync(world, new(2026, 12, 2, 22, 0, 0, TimeSpan.Zero));

        Assert.Single(Texts(world));
    }

    [Fact]
    public async Task What_was_taken_back_before_it_was_told_is_not_told()
    {
        await using var world = await StandingAsync();

        await MoveAsync(world, 10);
        await AtAsync(world, SaturdayNight);
        await MoveAsync(world, 3);
        await AtAsync(world, SaturdayNight.AddHours(2));
        await AtAsync(world, MondayMorning);

        Assert.Empty(Texts(world));
    }

    [Fact]
    public async Task A_meeting_that_is_on_again_is_told_to_those_who_were_told_that_it_was_off()
    {
        await using var world = await StandingAsync();

        await SetAsync(world, MeetingState.Cancelled);
        await AtAsync(world, FridayMorning);
        await SetAsync(world, MeetingState.Planned);
        await AtAsync(world, FridayMorning.AddHours(2));

        Assert.Equal(2, Texts(world).Count);
        Assert.Contains("is on again: Thu 3 Dec 2026 at 14:30", Texts(world)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_no_cards_is_left_in_peace()
    {
        await using var world = await StandingAsync();
        await world.Store.AddAsync(
            new DigestWishRow { CommitteeId = world.Committee.Id, PersonId = world.Chair.Id, Wish = DigestPreference.Off });

        await MoveAsync(world, 10);
        await AtAsync(world, FridayMorning);

        Assert.Empty(Texts(world));
    }

    private static async Task<SendingWorld> StandingAsync()
    {
        var world = await SendingWorld.CreateAsync();
        await world.SendAsync();
        return world;
    }

    private static async Task AtAsync(SendingWorld world, DateTimeOffset now)
    {
        world.Time.MoveTo(now);
        await world.SendAsync();
    }

    private static List<string> Texts(SendingWorld world) =>
        [.. world.In(world.Chair).Select(m => (string?)m["text"]).OfType<string>().Where(t => t.Length > 0)];

    private static Task MoveAsync(SendingWorld world, int day) => world.ChangeAsync(
        db => db.Meetings.ExecuteUpdateAsync(s => s.SetProperty(m => m.Date, new DateOnly(2026, 12, day))));

    private static Task SetAsync(SendingWorld world, MeetingState state) => world.ChangeAsync(
        db => db.Meetings.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, state)));
}
