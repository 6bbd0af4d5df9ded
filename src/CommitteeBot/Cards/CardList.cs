using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CommitteeBot.Cards;

/// <summary>
/// A list that equals another with equal entries in the same order, so that two cards can be compared as values.
/// </summary>
internal sealed class CardList<T>(IReadOnlyList<T> entries) : IReadOnlyList<T>, IEquatable<CardList<T>>
{
    public int Count => entries.Count;

    public T this[int index] => entries[index];

    public bool Equals(CardList<T>? other) => other is not null && entries.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as CardList<T>);

    public override int GetHashCode() => entries.Count;

    public IEnumerator<T> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class CardList
{
    [return: NotNullIfNotNull(nameof(entries))]
    public static IReadOnlyList<T>? From<T>(IReadOnlyList<T>? entries) =>
        entries is null or CardList<T> ? entries : new CardList<T>(entries);
}
