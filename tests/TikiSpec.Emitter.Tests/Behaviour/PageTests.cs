using System.Collections;

namespace TikiSpec.Emitter.Tests.Behaviour;

public sealed class PageTests
{
    private static readonly EmittedType Page = EmittedType.Of("calls", "ParcelPage");

    [Fact]
    public void A_page_is_the_list_of_its_rows()
    {
        var page = (IEnumerable)Page.Read("""{"data":[{"id":1,"state":"moving"},{"id":2,"state":"lost"}],"paging":{"last_page":4}}""");

        Assert.Equal(2, Page.Type.GetProperty("Count")!.GetValue(page));
        Assert.Equal(Page.List(page, "Data"), page.Cast<object>());
        Assert.Equal(Page.List(page, "Data")[1], Page.Type.GetProperty("Item")!.GetValue(page, [1]));
    }

    [Fact]
    public void A_page_is_still_written_as_an_object() => Assert.Equal("""{"data":[]}""", Page.Through("""{"data":[]}"""));
}
