using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Faults;
using TikiSpec.Emulator.Specs;

namespace TikiSpec.Client.Tests.Toolkit.Files;

/// <summary>Every fault of the emulator at files that come and go as streams: how it ends, after how many tries, and
/// how often a whole file has arrived. See <see cref="FaultMatrixTests"/>.</summary>
public sealed class FileFaultTests : ClientTest
{
    private const string Sent = "what is sent, of a few letters";

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);

    // Outcomes as in FaultMatrixTests. A download is opened, and then read to its end; an upload is a stream, which is
    // there once, and a form is made of bytes, which can be sent again.
    private static readonly FaultTable Table = new(
        """
        fault              download  save    upload      form
        None               ok 1      ok 1    ok 1 x1     ok 1 x1
        Status 400         ref 1     ref 1   ref 1 x0    ref 1 x0
        Status 401         ref 1     ref 1   ref 1 x0    ref 1 x0
        Status 429         ok 2      ok 2    ref 1 x0    ok 2 x1
        Status 503         ok 2      ok 2    ans 1 x0    ans 1 x0
        SlowBody           ok 1      ok 1    ok 1 x1     ok 1 x1
        CutBeforeCall      ok 2      ok 2    lost 1 x0   lost 1 x0
        CutBeforeResponse  ok 2      ok 2    lost 1 x1   lost 1 x1
        CutDuringResponse  ans 1     ans 1   lost 1 x1   lost 1 x1
        CutAfterResponse   ok 1      ok 1    ok 1 x1     ok 1 x1
        MalformedJson      -         -       ans 1 x1    ans 1 x1
        Html               ans 1     ans 1   ans 1 x1    ans 1 x1
        WrongContentType   ok 1      ok 1    ok 1 x1     ok 1 x1
        TruncatedGzip      ans 1     ans 1   ans 1 x1    ans 1 x1
        RenamedProperty    -         -       told 1 x1   told 1 x1
        NewEnumValue       -         -       told 1 x1   told 1 x1
        NumberAsString     -         -       told 1 x1   told 1 x1
        UndeclaredStatus   told 1    told 1  told 1 x1   told 1 x1
        """
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tikispec-files-");
    private readonly ConcurrentQueue<ApiDriftEventKind> _drift = [];

    public static TheoryData<string, string> Matrix => Table.Cells;

    protected override TikiEmulatorOptions EmulatorOptions =>
        new()
        {
            TimeSpeed = 0,
            Specs = [new EmulatorSpec("files", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Toolkit", "Files", "files.yaml")))],
        };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_fault_at_a_file_ends_as_the_table_says(string fault, string call)
    {
        var (kind, status) = FaultTable.Read(fault);
        using var files = new FilesClient(
            ApiCredential.ApiKey(Emulator.ApiKey),
            new ApiClientOptions
            {
                BaseAddress = Emulator.BaseAddress,
                OnDrift = drift => _drift.Enqueue(drift.Kind),
                Retry = new() { Delay = TimeSpan.FromMilliseconds(1) },
            }
        );
        // In real time, of which nothing depends.
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Kind = kind,
                Status = status,
                Duration = TimeSpan.FromMilliseconds(20),
            }
        );

        var outcome = await FaultTable.OutcomeAsync(() => CallAsync(files, call).WaitAsync(Bound)) ?? (_drift.IsEmpty ? "ok" : "told");

        var arrived = call is "upload" or "form" ? string.Create(CultureInfo.InvariantCulture, $" x{Emulator.Calls.Count(IsWhole)}") : "";
        Assert.Equal(
            Table.Expected(fault, call),
            string.Create(CultureInfo.InvariantCulture, $"{outcome} {Emulator.Calls.Count}{arrived}")
        );
    }

    private async Task CallAsync(FilesClient files, string call)
    {
        switch (call)
        {
            case "download":
                await using (var download = await files.Files.DownloadAsync(7))
                    Assert.Equal("what a file of a few letters holds", Encoding.UTF8.GetString(await download.ReadBytesAsync()));
                break;
            case "save":
                var path = Path.Combine(_folder.FullName, "kept");
                await File.WriteAllTextAsync(path, "what was there");
                try
                {
                    await using var download = await files.Files.DownloadAsync(7);
                    await download.SaveAsync(path);
                }
                catch (ApiException)
                {
                    Assert.Equal("what was there", await File.ReadAllTextAsync(path));
                    Assert.Single(_folder.GetFiles());
                    throw;
                }
                break;
            case "upload":
                await files.Files.UploadAsync(new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Sent))));
                break;
            default:
                await files.Files.UploadFormAsync(new() { Name = "n", Content = ApiFile.FromBytes(Encoding.UTF8.GetBytes(Sent), "file") });
                break;
        }
    }

    /// <summary>The server got all of it, and did what was asked.</summary>
    private static bool IsWhole(Emulator.Recording.RecordedCall seen) =>
        seen.Fault?.Kind is not (FaultKind.Status or FaultKind.CutBeforeCall) && seen.Body.Contains(Sent, StringComparison.Ordinal);
}
