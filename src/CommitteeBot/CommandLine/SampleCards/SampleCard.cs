using CommitteeBot.Cards;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>A card of the page of all cards, made by the same code as in chat, from invented data.</summary>
/// <param name="Group">The part of the bot that shows it.</param>
internal sealed record SampleCard(string Group, string Name, AdaptiveCard Card)
{
    /// <summary>The day on which the samples are looked at; dates near it are written without their year.</summary>
    public static readonly DateOnly Today = new(2026, 11, 28);

    public static IReadOnlyList<SampleCard> All() =>
    [
        .. RegisterSamples.Create(), .. DigestSamples.Create(), .. AnswerSamples.Create(), .. MeetingSamples.Create(),
        .. ImportSamples.Create(), .. ChatSamples.Create(),
    ];
}
