using CommitteeBot.Answers;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Answers;

public sealed class ConversationMemoryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task A_turn_is_recalled_for_half_an_hour(int minutes, bool isRecalled)
    {
        await using var store = await TestStore.CreateAsync();
        await using (var db = store.Open())
        {
            await new ConversationMemory(db).StageAsync("chat", Turn("berths"), Noon, default);
            await db.SaveChangesAsync();
        }

        await using var next = store.Open();
        var turn = await new ConversationMemory(next).RecallAsync("chat", Noon.AddMinutes(minutes), default);
        Assert.Equal(isRecalled ? ["berths"] : null, turn?.Subject);
    }

    [Fact]
    public async Task The_last_turn_takes_the_place_of_the_one_before()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var subject in new[] { "berths", "crane" })
        {
            await using var db = store.Open();
            await new ConversationMemory(db).StageAsync("chat", Turn(subject), Noon, default);
            await db.SaveChangesAsync();
        }

        await using var next = store.Open();
        Assert.Equal(["crane"], (await new ConversationMemory(next).RecallAsync("chat", Noon, default))!.Subject);
        Assert.Null(await new ConversationMemory(next).RecallAsync("another chat", Noon, default));
    }

    private static RememberedTurn Turn(string subject) =>
        new(default, QuestionKind.Passage, [subject], 1, [1], [2], null, 2024, ExpectedAnswer.Money);
}
