namespace CommitteeBot.Store;

/// <summary>The embedding of a piece of a passage.</summary>
internal sealed class PassageEmbeddingRow
{
    public long Id { get; set; }
    public long PassageId { get; set; }
    public PassageRow? Passage { get; set; }

    /// <summary>The piece's place in the passage, from 0.</summary>
    public int Piece { get; set; }

    public required byte[] Embedding { get; set; }
}
