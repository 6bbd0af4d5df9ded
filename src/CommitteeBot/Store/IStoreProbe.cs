namespace CommitteeBot.Store;

/// <summary>Finds out whether the store can be read and written, by doing both.</summary>
internal interface IStoreProbe : IDisposable
{
    /// <returns>Null where nothing is wrong.</returns>
    StoreFault? Run();
}
