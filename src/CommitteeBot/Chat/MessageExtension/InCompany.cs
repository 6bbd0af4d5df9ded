using CommitteeBot.Committees;

namespace CommitteeBot.Chat.MessageExtension;

/// <summary>What a message extension shows goes into a message that others read, wherever it is written: nothing restricted may be in it.</summary>
internal static class InCompany
{
    public static Caller Of(Caller caller) => new(caller.PersonId, caller.Name, caller.Roles, InCompany: true);
}
