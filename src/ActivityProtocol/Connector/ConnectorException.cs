using System.Net;

namespace ActivityProtocol.Connector;

/// <summary>What kind of failure a call to the channel met, and so what to do about it.</summary>
public enum ConnectorFault
{
    /// <summary>The service address is not one that the bot calls; nothing was sent.</summary>
    AddressNotAllowed,

    /// <summary>
    /// The bot got no token of its own; nothing was sent. Settings or the token service are at fault.
    /// </summary>
    NoToken,

    /// <summary>
    /// The conversation, the message or the person is not there, or the bot is no longer part of it. Forget the
    /// reference.
    /// </summary>
    Gone,

    /// <summary>
    /// The person or an administrator does not want the bot to write here. Do not try again until the person writes.
    /// </summary>
    Blocked,

    /// <summary>Too much was sent; see <see cref="ConnectorException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>The message is larger than the channel takes. Send less.</summary>
    TooLarge,

    /// <summary>The channel does not accept the bot's token.</summary>
    Unauthorised,

    /// <summary>The channel does not take this request; trying again would not help.</summary>
    Rejected,

    /// <summary>The channel or the way to it was out of order. Try again later.</summary>
    Transient,
}

/// <summary>A call to the channel failed for good. It never holds text of a message or a token.</summary>
public sealed class ConnectorException : Exception
{
    internal ConnectorException(
        string call, ConnectorFault fault, HttpStatusCode? status = null, string? code = null,
        bool mayHaveArrived = false,
        Exception? cause = null)
        : base(
            $"{call}: {fault}{(status is { } number ? $" {(int)number}" : "")}{(code is null ? "" : $" {code}")}"
                + $"{(mayHaveArrived ? ", may have arrived" : "")}",
            cause)
    {
        Fault = fault;
        Status = status;
        Code = code;
        MayHaveArrived = mayHaveArrived;
    }

    /// <summary>What to do about it.</summary>
    public ConnectorFault Fault { get; }

    /// <summary>The HTTP status of the last attempt; null when none came.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>
    /// The channel's error code, such as <c>BotNotInConversationRoster</c>, <c>MessageWritesBlocked</c>,
    /// <c>ConversationNotFound</c>.
    /// </summary>
    public string? Code { get; }

    /// <summary>
    /// In doubt: a request that is not safe to repeat was sent in full or in part and no clear answer came, so the
    /// channel may have acted on it. False means that it certainly has not.
    /// </summary>
    public bool MayHaveArrived { get; }

    /// <summary>How long the channel asks to wait.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; internal init; }
}
