using System.Globalization;
using System.Text;

namespace TikiSpec.Cli.Reports;

/// <summary>A part of a comment that can be shortened: lines between a beginning and an end.</summary>
internal sealed record MarkdownBlock(string Open, IReadOnlyList<string> Lines, string Close)
{
    private const int RoomForCount = 60;

    /// <summary>At most <paramref name="room"/> characters; what does not fit is counted.</summary>
    public string Fit(int room, out int dropped)
    {
        dropped = 0;
        if (Lines.Count == 0 || room < Open.Length + Close.Length + RoomForCount)
        {
            dropped = Lines.Count;
            return "";
        }

        var text = new StringBuilder(Open);
        var left = room - Open.Length - Close.Length - RoomForCount;
        var count = 0;
        while (count < Lines.Count && Lines[count].Length < left)
        {
            text.Append(Lines[count]).Append('\n');
            left -= Lines[count].Length + 1;
            count++;
        }

        dropped = Lines.Count - count;
        var more = dropped == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\n{dropped} more are left out here.\n");
        return text.Append(Close).Append(more).ToString();
    }
}
