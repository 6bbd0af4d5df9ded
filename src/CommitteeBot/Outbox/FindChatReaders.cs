using CommitteeBot.Committees;

namespace CommitteeBot.Outbox;

/// <summary>What all who read a chat or channel along may see, and nothing restricted; null where it cannot be told now who they are.</summary>
internal delegate Task<ReadScope?> FindChatReaders(Address chat, CancellationToken cancellation);
