using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Disposal;

/// <summary>
/// Puts a stand-in for a person's name into what the bot keeps for a time only, other people's chats included: replies,
/// answers, messages that
/// were or will be sent, questions, and what it remembers of conversations.
/// </summary>
internal sealed class EraseMentions(CommitteeDb db)
{
    /// <summary>
    /// The columns that hold text of messages, by table. Those that hold JSON have the name in JSON's spelling.
    /// </summary>
    private static readonly (string Table, string What, string[] Columns)[] Places =
    [
        ("handled_activity", "replies in other people's chats", ["Reply"]),
        ("posted_answer", "answers kept for a thumb", ["Question", "Answer"]),
        ("outbox", "messages to others", ["Content", "Occasion"]),
        ("answer_feedback", "thumbs and their answers", ["Question", "Answer", "Comment"]),
        ("clerk_question", "questions to the clerk", ["Question", "Answer"]),
        ("offered_question", "questions that were offered to be passed on", ["Question"]),
        ("conversation_memory", "memories of conversations", ["Turn"]),
        ("pending_action", "actions that wait for a yes or no", ["Request", "\"by\""]),
        ("job", "files that wait to be read", ["Activity"]),
    ];

    /// <returns>How many rows of each kind named the person and name the stand-in now.</returns>
    public async Task<IReadOnlyList<(int Rows, string What)>> RunAsync(string name, string standsFor,
        CancellationToken cancellation)
    {
        var changed = new List<(int, string)>();
        string[] spellings = [.. new[] { name, JsonEncodedText.Encode(name).ToString() }.Distinct()];
        foreach (var (table, what, columns) in Places)
        {
            var rows = 0;
            foreach (var spelling in spellings)
            {
                var set = string.Join(", ",
                    columns.Select(c => string.Create(CultureInfo.InvariantCulture,
                    $"{c} = replace({c}, {{0}}, {{1}})")));
                var where = string.Join(" or ",
                    columns.Select(c => string.Create(CultureInfo.InvariantCulture, $"replace({c}, {{0}}, '') <> {c}")));
#pragma warning disable EF1002 // Tables and columns are the constants above; the name is a parameter.
                rows += await db.Database.ExecuteSqlRawAsync($"update {table} set {set} where {where}",
                    [spelling, standsFor], cancellation);
#pragma warning restore EF1002
            }

            if (rows > 0)
                changed.Add((rows, $"{what} name the stand-in"));
        }

        return changed;
    }
}
