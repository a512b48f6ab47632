using System.Text;
using TikiSpec.Model.Naming;

namespace TikiSpec.Emitter.Plan;

/// <summary>Names that disks take: a file's may have 255 bytes.</summary>
internal static class FileNames
{
    // With room for the extension.
    private const int MaxBytes = 245;

    public static string Of(string name)
    {
        var length = MaxBytes;
        var file = name;
        while (Encoding.UTF8.GetByteCount(file) > MaxBytes)
        {
            file = ShortName.Of(name, length);
            length -= 10;
        }

        return file;
    }
}
