using System.Text.Json;

namespace ActivityProtocol.Schema;

/// <summary>
/// What comes with a <c>fileConsent/invoke</c>: the person took or declined a file that the bot offered in their own
/// chat with it.
/// <para>Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4</para>
/// </summary>
public sealed record FileConsentValue : ProtocolObject
{
    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string? Action { get; init; }

    /// <summary>What the offer carried.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>Where the file is to be put; set on <c>accept</c>.</summary>
    public FileUploadInfo? UploadInfo { get; init; }

    /// <summary>Reads the value of an invoke; null where it has another shape.</summary>
    public static FileConsentValue? From(Activity activity) =>
        InvokeValue.Parse(activity, ProtocolJson.Default.FileConsentValue);
}

/// <summary>A place in the person's own OneDrive.</summary>
public sealed record FileUploadInfo : ProtocolObject
{
    /// <summary>Where the file can be opened afterwards.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The name that the file got.</summary>
    public string? Name { get; init; }

    /// <summary>Where its bytes go by PUT; an address from outside, so check it before use.</summary>
    public string? UploadUrl { get; init; }

    /// <summary>The file's id.</summary>
    public string? UniqueId { get; init; }

    /// <summary>The ending of its name.</summary>
    public string? FileType { get; init; }
}

/// <summary>The offer of a file, as an attachment's content.</summary>
/// <param name="Description">What it is.</param>
/// <param name="SizeInBytes">About how large it will be.</param>
/// <param name="AcceptContext">Comes back when the person takes it.</param>
/// <param name="DeclineContext">Comes back when the person declines it.</param>
public sealed record FileConsentCard(string Description, long SizeInBytes, JsonElement AcceptContext,
    JsonElement DeclineContext)
{
    /// <summary>The offer as an attachment of a message in a personal chat.</summary>
    public Attachment ToAttachment(string name) => new()
    {
        ContentType = Attachment.FileConsentType,
        Name = name,
        Content = JsonSerializer.SerializeToElement(this, ProtocolJson.Default.FileConsentCard),
    };
}

/// <summary>A file that was put where <see cref="FileUploadInfo"/> says, as an attachment's content.</summary>
/// <param name="UniqueId">The file's id.</param>
/// <param name="FileType">The ending of its name.</param>
public sealed record FileInfoCard(string? UniqueId, string? FileType)
{
    /// <summary>The file as an attachment that opens it.</summary>
    public static Attachment CreateAttachment(FileUploadInfo file) => new()
    {
        ContentType = Attachment.FileInfoType,
        Name = file.Name,
        ContentUrl = file.ContentUrl,
        Content = JsonSerializer.SerializeToElement(new FileInfoCard(file.UniqueId, file.FileType),
            ProtocolJson.Default.FileInfoCard),
    };
}
