using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>Lists under data, with paging as Tiki counts it: some lists from 0 and some from 1, and last_page 0 when
/// there is nothing.</summary>
internal static class ListShape
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    /// <summary>A list that stands under data, without paging.</summary>
    public static Response Data<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        Response.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteList("data", items, write);
            json.WriteEndObject();
        });

    /// <summary>A page of a list.</summary>
    /// <param name="call">Whose page and limit count, where it has such parameters.</param>
    /// <param name="rows">All rows of all pages, in order.</param>
    /// <param name="firstRow">What the list calls its first row: 0 for products and requests, 1 elsewhere.</param>
    /// <param name="write">Writes one row.</param>
    public static Response Page<T>(OperationCall call, IReadOnlyList<T> rows, int firstRow, Action<Utf8JsonWriter, T> write)
    {
        var page = call.Parameters.Integer("page") ?? 1;
        // A production author was told so: no page is longer, and it says how long it is.
        var limit = Math.Min(call.Parameters.Integer("limit") ?? DefaultLimit, MaxLimit);
        if (page < 1 || limit < 1)
        {
            return ErrorResponse.Of(400, page < 1 ? "parameter 'page' must be at least 1" : "parameter 'limit' must be at least 1");
        }

        return Response.Ok(json =>
        {
            var start = (int)Math.Min((page - 1) * limit, rows.Count);
            json.WriteStartObject();
            json.WriteStartArray("data");
            for (var i = start; i < Math.Min(start + limit, rows.Count); i++)
            {
                write(json, rows[i]);
            }

            json.WriteEndArray();
            WritePaging(json, page, limit, rows.Count, firstRow, call.Rules.HasTidyPaging);
            json.WriteEndObject();
        });
    }

    private static void WritePaging(Utf8JsonWriter json, long page, long limit, int total, int firstRow, bool isTidy)
    {
        var before = (page - 1) * limit;
        var lastPage = (total + limit - 1) / limit;
        json.WriteStartObject("paging");
        json.WriteNumber("total", total);
        json.WriteNumber("current_page", page);
        json.WriteNumber("from", Clamp(before + (isTidy ? 1 : firstRow)));
        json.WriteNumber("to", Clamp(isTidy ? Math.Min(before + limit, total) : before + limit));
        json.WriteNumber("per_page", limit);
        json.WriteNumber("last_page", isTidy ? Math.Max(lastPage, 1) : lastPage);
        json.WriteEndObject();
    }

    private static long Clamp(long number) => Math.Min(number, int.MaxValue);
}
