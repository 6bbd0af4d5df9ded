using System.Text.Json;
using CommitteeBot.Store;

namespace CommitteeBot.Benchmarks.Retrieval;

/// <summary>Passages and questions as one JSON object a line.</summary>
internal static class JsonLines
{
    /// <returns>The file's id of each passage by its id in the store.</returns>
    public static async Task<Dictionary<long, string>> LoadAsync(TemporaryStore store, string file)
    {
        await using var db = store.Context();
        var meetings = new Dictionary<string, MeetingRow>();
        var rows = new List<(string Id, PassageRow Row)>();
        foreach (var line in Read(file))
        {
            var name = line.GetProperty("meeting").GetString()!;
            if (!meetings.TryGetValue(name, out var meeting))
                db.Meetings.Add(
                    meetings[name] = meeting = new MeetingRow
                    {
                        CommitteeId = 1,
                        State = MeetingState.Held,
                        Document = new DocumentRow { FileName = name, ContentHash = name },
                    });
            var passage = new PassageRow
            {
                Meeting = meeting,
                Place = line.GetProperty("seq").GetInt32(),
                Text = line.GetProperty("text").GetString()!,
                Speakers = string.Join('\n', line.GetProperty("speakers").EnumerateArray().Select(s => s.GetString())),
            };
            db.Passages.Add(passage);
            rows.Add((line.GetProperty("id").GetString()!, passage));
        }

        await db.SaveChangesAsync();
        return rows.ToDictionary(r => r.Row.Id, r => r.Id);
    }

    public static List<(string Id, string Text)> Questions(string file) =>
        [.. Read(file).Select(q => (q.GetProperty("qid").GetString()!, q.GetProperty("text").GetString()!))];

    private static IEnumerable<JsonElement> Read(string file) =>
        File.ReadLines(file).Select(l => JsonDocument.Parse(l).RootElement);
}
