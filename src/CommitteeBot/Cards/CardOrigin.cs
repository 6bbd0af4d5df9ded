using System.Text.Json.Nodes;

namespace CommitteeBot.Cards;

/// <summary>The card from which another was opened in its place: the other leads back to it.</summary>
/// <param name="Verb">Shows it again.</param>
/// <param name="Ids">What it needs for that; the buttons of the other card carry them on.</param>
internal sealed record CardOrigin(string Title, string Verb, IReadOnlyList<(string Key, JsonNode? Value)> Ids)
{
    public ExecuteAction Back => ExecuteAction.Button($"‹ {Title}", Verb, [.. Ids]);
}
