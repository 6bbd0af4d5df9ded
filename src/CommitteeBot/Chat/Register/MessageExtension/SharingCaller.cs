using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Register.MessageExtension;

/// <summary>
/// The caller of a message extension: its result goes into a message that others read, so nothing restricted may be in
/// it.
/// </summary>
internal static class SharingCaller
{
    public static Caller From(Caller caller) => new(caller.PersonId, caller.Name, caller.Own, IsGroupChat: true);
}
