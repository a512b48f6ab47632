namespace TikiSpec.Emulator.Saving;

/// <summary>Keeps the state of an emulator in a file: read at the start, written after each change, whole or not at
/// all.</summary>
internal sealed class StateFile : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _path;
    private readonly Shops _shops;
    private readonly ResourceStore _resources;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _writing;
    private (object[] Sellers, long Resources)? _written;

    private StateFile(string path, Shops shops, ResourceStore resources)
    {
        (_path, _shops, _resources) = (path, shops, resources);
        _written = Now();
        _writing = WriteChangesAsync();
    }

    /// <summary>Puts what the file holds in the place of what there is; a file that is not there is made.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">It is no state that was saved.</exception>
    public static StateFile Open(string path, Shops shops, ResourceStore resources)
    {
        if (File.Exists(path))
        {
            try
            {
                var (sellers, ids, made) = SavedState.Read(File.ReadAllBytes(path));
                shops.Restore(sellers, (ids.State, ids.LastNumber, ids.LastProductId));
                resources.Load(made);
            }
            catch (Exception problem) when (problem is InvalidDataException or InvalidOperationException)
            {
                throw new InvalidDataException($"'{path}' cannot be taken as the state: {problem.Message}", problem);
            }
        }

        var file = new StateFile(path, shops, resources);
        file.Write();
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
        {
            // Ended already: who ends an emulator by hand has it in an await using as well.
            return;
        }

        await _end.CancelAsync().ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
        WriteIfChanged();
        _end.Dispose();
    }

    private async Task WriteChangesAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, _end.Token).ConfigureAwait(false);
                WriteIfChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The emulator ends, and writes once more.
        }
    }

    private void WriteIfChanged()
    {
        var now = Now();
        if (
            _written is { } last
            && last.Resources == now.Resources
            && last.Sellers.SequenceEqual(now.Sellers, ReferenceEqualityComparer.Instance)
        )
        {
            return;
        }

        try
        {
            Write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk, or an editor that holds the file: tried again with the next change, and at the end.
            _written = null;
        }
    }

    /// <summary>Beside the file first, so that whoever ends the process in between leaves the old one.</summary>
    private void Write()
    {
        var now = Now();
        var (sellers, ids) = _shops.Save();
        var beside = _path + ".new";
        File.WriteAllBytes(
            beside,
            SavedState.Write(sellers, new SavedIds(ids.State, ids.LastNumber, ids.LastProductId), _resources.Save())
        );
        File.Move(beside, _path, overwrite: true);
        _written = now;
    }

    private (object[] Sellers, long Resources) Now() =>
        ([.. _shops.All.Select(static shop => (object)shop.Store.Read())], _resources.Version);
}
