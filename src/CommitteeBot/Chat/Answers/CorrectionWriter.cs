using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Committees;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// Writes to a chat that an answer which it had was corrected by an amendment, with the question to ask again.
/// </summary>
internal sealed class CorrectionWriter : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } = [MessageKind.AnswerCorrected];

    public Task<MessageContent> WriteAsync(
        OutboxMessageRow row, ReadScope readers, CancellationToken cancellation) =>
        Task.FromResult(
            row.CommitteeId is not { } committee || !readers.CommitteeIds.Contains(committee)
                || JsonSerializer.Deserialize(row.Content ?? "null", CorrectedAnswerJson.Default.CorrectedAnswer)
                    is not { } answer
            ? MessageContent.Skip(MessageReason.NotEntitled)
            : new MessageContent(CardMessage.From(Card(answer))));

    private static AdaptiveCard Card(CorrectedAnswer answer)
    {
        var said = AnswerWords.Corrected(answer.AnsweredOn, answer.MinutesOf, answer.AmendedOn);
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(AnswerWords.CorrectedTitle), new TextBlock(CardText.Escape(said)),
                TextBlock.Subtle(CardText.Escape(AnswerWords.YouAsked(answer.Question))),
            ],
            Actions =
            [
                new SubmitAction
                {
                    Title = "Ask again",
                    Data = new JsonObject
                    {
                        ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = answer.Question },
                    },
                },
            ],
            FallbackText = said,
        };
    }
}
