using System.Text.Json;
using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Turns;

/// <summary>The result of a turn: a message to post, the answer to an invoke, or nothing.</summary>
internal abstract record TurnResult
{
    private TurnResult()
    {
    }

    /// <summary>What people read of it; null where they read nothing, or a dialog of the app.</summary>
    public Reply? Reply { get; init; }

    internal sealed record MessageReply : TurnResult
    {
        public MessageReply(Reply reply) => Reply = reply;

        /// <summary>
        /// The id of a person's earlier message: the reply to it is replaced by this one, if it is known where that is.
        /// </summary>
        public string? ReplacesReplyTo { get; init; }

        /// <summary>True where the reply depends on nothing but who asks and where.</summary>
        public bool IsLasting { get; init; }

        /// <summary>True where the person's message gets the bot's mark besides: nobody spoke to the bot.</summary>
        public bool IsMarked { get; init; }
    }

    /// <summary>The answer to a click on a card: the card as it is then, or a line of text.</summary>
    internal sealed record CardReply : TurnResult
    {
        public CardReply(Reply reply) => Reply = reply;

        /// <summary>
        /// True where the turn only showed something: nothing is stored unless it began to write by itself, and a
        /// duplicate delivery is shown what there is then.
        /// </summary>
        public bool IsReadOnly { get; init; }
    }

    /// <summary>The answer to another invoke, in the form that Teams asks for; a reply is posted as well.</summary>
    /// <param name="Status">The HTTP status.</param>
    internal sealed record InvokeReply(int Status, JsonElement? Body) : TurnResult
    {
        /// <inheritdoc cref="CardReply.IsReadOnly"/>
        public bool IsReadOnly { get; init; }
    }

    /// <summary>In a group chat: the part that everybody there may see, and the part for the asker alone.</summary>
    internal sealed record SplitReply(TurnResult Public, TurnResult Private) : TurnResult
    {
        /// <summary>The scope of everybody who reads the public part.</summary>
        public required ReadScope PublicScope { get; init; }
    }

    internal sealed record NoReply : TurnResult
    {
        public static NoReply Instance { get; } = new();
    }
}
