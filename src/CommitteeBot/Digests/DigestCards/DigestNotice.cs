using CommitteeBot.Cards;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>What a press on a digest has done, with its undo; or what is still to be confirmed.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Undo">Null where nothing can be undone.</param>
/// <param name="Confirm">Set for a question.</param>
internal sealed record DigestNotice(string Text, CardAction? Undo = null, CardAction? Confirm = null)
{
    /// <summary>The names of those whom it concerns.</summary>
    public string? Names { get; init; }

    /// <summary>True where the done actions are to be looked at before they are closed.</summary>
    public bool OpensDone { get; init; }

    public int VisibleButtons => Confirm is null ? 0 : 1;

    public IEnumerable<CardElement> Elements() => Confirm is null
        ? [CardNotice.Done(Text, Undo is null ? [] : [Undo])]
        : [CardNotice.Warning(Text, Names, new ActionSet([CardButtons.Positive(Confirm)]))];
}
