using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CommitteeBot.Pointing;

/// <summary>
/// Replies by the whole of what was sent: the same question over the same sentences. Another reader's scope or another
/// version of the store has other sentences, and with them another key.
/// </summary>
internal sealed class PointCache
{
    private const int Max = 500;
    private readonly ConcurrentDictionary<string, PointReply> replies = new(StringComparer.Ordinal);

    public PointReply? Find(PointPrompt prompt) => replies.GetValueOrDefault(Key(prompt));

    public void Keep(PointPrompt prompt, PointReply reply)
    {
        if (replies.Count >= Max)
            Clear();
        replies[Key(prompt)] = reply;
    }

    public void Clear() => replies.Clear();

    private static string Key(PointPrompt prompt) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{prompt.Instructions}\0{prompt.Text}")));
}
