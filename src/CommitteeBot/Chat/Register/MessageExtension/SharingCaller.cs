using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Register.MessageExtension;

/// <summary>What a message extension shows goes into a message that others read, wherever it is written: nothing restricted may be in it.</summary>
internal static class SharingCaller
{
    public static Caller From(Caller caller) => new(caller.PersonId, caller.Name, caller.Own, IsGroupChat: true);
}
