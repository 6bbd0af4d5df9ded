using System.Buffers;
using System.Text;
using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>A turn's result as it is stored with the activity that caused it.</summary>
/// <param name="Message">To be posted in the conversation.</param>
/// <param name="Status">Of the answer to an invoke.</param>
internal sealed record SavedResult(ComposedMessage? Message, int? Status, JsonElement? Body)
{
    private const string MessageName = "message", StatusName = "status", BodyName = "body", PrivateName = "alone";
    private const string ReplacesName = "replaces";
    private const string ScopeName = "scope", PrivateScopeName = "aloneScope";

    private static readonly SavedResult Empty = new(null, null, null);

    /// <summary>True where the activity was handled before, and this is its first result.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>True if the person's message gets a mark; only the turn itself puts one, no repeat.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The reply, where it may be said again; no repeat has one.</summary>
    public LastingReply? Lasting { get; init; }

    /// <summary>The scope that the message was made for; null for nothing that anybody reads.</summary>
    public ReadScope? Scope { get; init; }

    /// <summary>The scope that the private part was made for.</summary>
    public ReadScope? PrivateScope { get; init; }

    /// <summary>For the asker alone, in a group chat.</summary>
    public ComposedMessage? Private { get; init; }

    /// <inheritdoc cref="TurnResult.MessageReply.ReplacesReplyTo"/>
    public string? ReplacesReplyTo { get; init; }

    /// <summary>The result where another delivery shows what it says.</summary>
    public SavedResult WithoutMessages() => this with { Message = null, Private = null };

    public static SavedResult From(Activity incoming, TurnResult result, ReplyComposer composer) => result switch
    {
        TurnResult.MessageReply { Reply: { } reply } message =>
            new(composer.Message(incoming, reply), null, null) { ReplacesReplyTo = message.ReplacesReplyTo },
        TurnResult.CardReply { Reply: { } reply } => FromInvoke(composer.Card(reply)),
        TurnResult.InvokeReply invoke =>
            new(invoke.Reply is { } reply ? composer.Message(incoming, reply) : null, invoke.Status, invoke.Body),
        TurnResult.SplitReply split => From(incoming, split.Public, composer) with
        {
            Private = split.Private.Reply is { } reply ? composer.Private(incoming, reply) : null,
        },
        _ => Empty,
    };

    public static SavedResult Read(string? stored)
    {
        if (stored is null)
            return Empty with { IsRepeat = true };

        var row = JsonElement.Parse(stored);
        return new(
            ReadMessage(row, MessageName), row.TryGetProperty(StatusName, out var status) ? status.GetInt32() : null,
            Member(row, BodyName))
        {
            IsRepeat = true,
            Private = ReadMessage(row, PrivateName),
            Scope = ReadScopeOf(row, ScopeName),
            PrivateScope = ReadScopeOf(row, PrivateScopeName),
            ReplacesReplyTo = Member(row, ReplacesName)?.GetString(),
        };
    }

    /// <summary>The messages go into it byte for byte.</summary>
    public string? Write()
    {
        if (Message is null && Private is null && Status is null && Body is null)
            return null;

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteMessage(writer, MessageName, Message);
            if (Status is { } status)
                writer.WriteNumber(StatusName, status);
            if (Body is { } body)
            {
                writer.WritePropertyName(BodyName);
                writer.WriteRawValue(body.GetRawText(), skipInputValidation: true);
            }

            if (ReplacesReplyTo is { } replaces)
                writer.WriteString(ReplacesName, replaces);
            WriteMessage(writer, PrivateName, Private);
            WriteScope(writer, ScopeName, Scope);
            WriteScope(writer, PrivateScopeName, PrivateScope);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static SavedResult FromInvoke(InvokeResponse response) => new(null, response.Status, response.Body);

    private static ComposedMessage? ReadMessage(JsonElement row, string name) =>
        Member(row, name) is { } message ? ComposedMessage.FromStored(message) : null;

    private static ReadScope? ReadScopeOf(JsonElement row, string name) =>
        Member(row, name) is { } scope ? MessageScope.Read(scope.GetRawText()) : null;

    private static JsonElement? Member(JsonElement row, string name) =>
        row.TryGetProperty(name, out var member) ? member : null;

    private static void WriteMessage(Utf8JsonWriter writer, string name, ComposedMessage? message)
    {
        if (message is null)
            return;
        writer.WritePropertyName(name);
        writer.WriteRawValue(message.Utf8, skipInputValidation: true);
    }

    private static void WriteScope(Utf8JsonWriter writer, string name, ReadScope? scope)
    {
        if (scope is null)
            return;
        writer.WritePropertyName(name);
        writer.WriteRawValue(MessageScope.Write(scope));
    }
}
