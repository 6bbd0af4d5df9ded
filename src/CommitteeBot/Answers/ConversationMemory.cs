using System.Text.Json;
using System.Text.Json.Serialization;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>
/// Remembers the last subject of a conversation. In a group chat each person has a memory of their own, so the key
/// includes the person.
/// </summary>
internal sealed class ConversationMemory(CommitteeDb db)
{
    public async Task<RememberedTurn?> RecallAsync(string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = await db.ConversationMemories.FindAsync([key], cancellation);
        if (row is null || now - row.At > RememberedTurn.Lifetime)
            return null;
        return JsonSerializer.Deserialize(row.Turn, MemoryJson.Default.RememberedTurn);
    }

    /// <summary>Stages the turn; it is saved with all else that the turn changed.</summary>
    public async Task StageAsync(string key, RememberedTurn turn, DateTimeOffset now, CancellationToken cancellation)
    {
        var json = JsonSerializer.Serialize(turn with { At = now }, MemoryJson.Default.RememberedTurn);
        if (await db.ConversationMemories.FindAsync([key], cancellation) is { } row)
        {
            row.At = now;
            row.Turn = json;
        }
        else
        {
            db.ConversationMemories.Add(new ConversationMemoryRow { ConversationId = key, At = now, Turn = json });
        }
    }
}

[JsonSerializable(typeof(RememberedTurn))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class MemoryJson : JsonSerializerContext;
