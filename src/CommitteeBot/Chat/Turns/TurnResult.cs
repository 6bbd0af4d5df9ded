using System.Text.Json;
using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Turns;

/// <summary>What comes of a turn: a message to post, an answer to an invoke, or nothing to say.</summary>
internal abstract record TurnResult
{
    private TurnResult()
    {
    }

    internal sealed record MessageReply(Reply Reply) : TurnResult
    {
        /// <summary>The id of a person's earlier message: what was answered to it gives way to this, where it is known where that stands.</summary>
        public string? ReplacesReplyTo { get; init; }
    }

    /// <param name="Status">The HTTP status of the invoke's answer.</param>
    internal sealed record InvokeReply(int Status, JsonElement? Body) : TurnResult
    {
        /// <summary>To be posted besides.</summary>
        public Reply? Reply { get; init; }

        /// <summary>True where the turn only showed something: nothing is stored, and a second delivery is shown what there is then.</summary>
        public bool IsReadOnly { get; init; }
    }

    /// <summary>In company: what everybody there may see, and what goes to the asker alone.</summary>
    /// <param name="Private">Null where there is no more to say to the asker.</param>
    internal sealed record SplitReply(TurnResult Public, TurnResult? Private) : TurnResult
    {
        /// <summary>The scope of everybody who reads the public part.</summary>
        public required ReadScope PublicScope { get; init; }
    }

    internal sealed record NoReply : TurnResult
    {
        public static NoReply Instance { get; } = new();
    }
}
