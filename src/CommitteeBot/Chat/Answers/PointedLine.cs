using CommitteeBot.Pointing;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// Lets a language model choose among what a doubtful line may be for. A command that it chooses is only offered: the
/// person still has to press it.
/// </summary>
internal static class PointedLine
{
    private const string Question = "a question about what the minutes or the register say";

    /// <param name="pointing">Null where no model may be asked; then nothing changes.</param>
    /// <returns>What is to be offered, and whether that comes before the minutes are searched.</returns>
    public static async Task<(IReadOnlyList<LikelyCommand> Commands, bool IsStatement)> ChooseAsync(
        PointingTurn? pointing, string line, IReadOnlyList<LikelyCommand> offered, CancellationToken cancellation)
    {
        var request = new PointRequest(
            PointTask.ChooseHandler, line, [Question, .. offered.Select(c => $"to have this done: {c.Line}")], []);
        var reply = pointing is null ? null : await pointing.AskAsync(request, cancellation);
        return reply?.Handler switch
        {
            null => (offered, true),
            0 => ([], false),
            { } chosen => ([offered[chosen - 1]], true),
        };
    }
}
