namespace TikiSpec.Client.Tests.Toolkit.Files;

/// <summary>The client of <c>files.yaml</c>.</summary>
[ApiClient("files")]
internal sealed partial class FilesClient;
