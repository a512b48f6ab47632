namespace TikiSpec.Evidence.Reading;

/// <summary>The part of a page that tells one operation.</summary>
internal sealed record PageSection
{
    public required TextItem? Title { get; init; }

    /// <summary>The operation's own address.</summary>
    public required AddressItem Address { get; init; }

    /// <summary>All addresses, also those of examples.</summary>
    public required IReadOnlyList<AddressItem> Addresses { get; init; }

    /// <summary>In the order of the page, the title left out.</summary>
    public required IReadOnlyList<PageItem> Items { get; init; }
}

/// <summary>Finds the sections of a page by its addresses: an operation begins where one is that is no example of the
/// one before it.</summary>
/// <remarks>
/// Where the page has headings, a section begins with the last heading above its first address that is no label, and no
/// address belongs to the section before such a heading. Bare text has none: there a section begins with the first line
/// behind the last table or sample of the section before it, and an address belongs to the operation before it where it
/// is an example of it.
/// </remarks>
internal sealed class PageSections
{
    private readonly List<PageItem> _items;
    private readonly List<FoundSection> _found = [];
    private readonly bool _hasHeadings;

    private PageSections(List<PageItem> items)
    {
        _items = WithoutSurveys(items);
        _hasHeadings = items.OfType<TextItem>().Any(static text => text.Level is not null);
    }

    public static IReadOnlyList<PageSection> Of(List<PageItem> items) => new PageSections(items).Find();

    private List<PageSection> Find()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i] is AddressItem address)
            {
                if (_found.Count > 0 && IsAlternative(i, address))
                {
                    _found[^1].Alternatives.Add(address);
                    _found[^1].Addresses.Add(address);
                }
                else if (_found.Count > 0 && Belongs(i, address))
                {
                    _found[^1].Addresses.Add(address);
                }
                else if (address.Address.Method is not null)
                {
                    _found.Add(new FoundSection(i, [address], []));
                }
            }
        }

        var starts = _found
            .Select((section, index) => StartOf(section.First, index == 0 ? -1 : _items.IndexOf(_found[index - 1].Addresses[^1])))
            .ToList();
        return
        [
            .. _found.SelectMany(
                (section, index) =>
                    Make(starts[index], EndOf(starts[index], index + 1 < starts.Count ? starts[index + 1] : _items.Count), section)
            ),
        ];
    }

    /// <summary>A list of addresses above the titles of their sections names them and no more.</summary>
    private static List<PageItem> WithoutSurveys(List<PageItem> items)
    {
        var kept = new List<PageItem>();
        for (var i = 0; i < items.Count; i++)
        {
            var end = i;
            while (end < items.Count && items[end] is AddressItem { IsInCode: false })
            {
                end++;
            }

            if (end > i && end < items.Count && IsTitle(items[end]) && i > 0 && (end - i > 1 || !IsTitleOf(items[i - 1], items[i])))
            {
                kept.AddRange(
                    items[i..end]
                        .Where(item => !items.Skip(end + 1).OfType<AddressItem>().Any(other => IsSameOperation((AddressItem)item, other)))
                );
            }
            else
            {
                kept.AddRange(items[i..end]);
            }

            if (end < items.Count)
            {
                kept.Add(items[end]);
            }

            i = end;
        }

        return kept;
    }

    /// <summary>A heading may be an address itself.</summary>
    private static bool IsTitleOf(PageItem item, PageItem address) => IsTitle(item) && item.Line == address.Line;

    /// <summary>Addresses one below the other, or in one line, are those of operations that the section tells
    /// together.</summary>
    private bool IsAlternative(int index, AddressItem address)
    {
        var (_, addresses, _) = _found[^1];
        return (IsBelow(index, address, addresses) || IsListed(index, addresses))
            && address.Address.Method is not null
            && address.IsInCode == addresses[^1].IsInCode
            && addresses.TrueForAll(known =>
                known.Address.Method is not null
                && !IsWithBase(known.Address, address.Address)
                && (known.Address.Method != address.Address.Method || !known.Address.IsTemplateOf(address.Address))
                && !address.Address.IsTemplateOf(known.Address)
            );
    }

    private bool IsBelow(int index, AddressItem address, List<AddressItem> addresses) =>
        _items[index - 1] is AddressItem above && addresses.Contains(above) && address.Line - above.Line is 0 or 1;

    /// <summary>Below a title as <c>HTTP request</c> come addresses and what leads over to them, and nothing
    /// else.</summary>
    private bool IsListed(int index, List<AddressItem> addresses)
    {
        var first = _items.IndexOf(addresses[0]);
        var title = _items.FindLastIndex(first, static item => item is TextItem { Level: not null });
        return title >= 0
            && _items[title] is TextItem { Label: { Kind: LabelKind.Address, IsExample: false } }
            && _items
                .GetRange(title + 1, index - title - 1)
                .TrueForAll(static item => item is AddressItem or TextItem { Level: null, Label: null });
    }

    /// <summary>An example has the base address before the path.</summary>
    private static bool IsWithBase(PageAddress one, PageAddress other) =>
        one.Method == other.Method
        && (one.Path.EndsWith(other.Path, StringComparison.Ordinal) || other.Path.EndsWith(one.Path, StringComparison.Ordinal));

    /// <summary>A title of the same rank as the section's begins something else, though it has no address.</summary>
    private int EndOf(int start, int next)
    {
        if (_items[start] is not TextItem { Level: { } rank })
        {
            return next;
        }

        var last = _items.FindLastIndex(next - 1, next - start, static item => item is AddressItem);
        for (var i = Math.Max(last, start) + 1; i < next; i++)
        {
            if (_items[i] is TextItem { Level: { } level } text && (level < rank || (level == rank && text.Label is null)))
            {
                return i;
            }
        }

        return next;
    }

    private IEnumerable<PageSection> Make(int start, int end, FoundSection section)
    {
        var title = _items[start] as TextItem;
        var own = OwnOf([.. section.Addresses.Except(section.Alternatives)]);
        return section
            .Alternatives.Prepend(own)
            .Select(address => new PageSection
            {
                Title = title,
                Address = address,
                Addresses = section.Alternatives.Count == 0 ? section.Addresses : [address],
                Items = _items[(title is null ? start : start + 1)..end],
            });
    }

    /// <summary>The one that most placeholders tell to be a template, else the first.</summary>
    private static AddressItem OwnOf(List<AddressItem> addresses) =>
        addresses
            .OrderByDescending(address => address.Address.Placeholders.Count() + (address.Address.HasVersionPlaceholder ? 1 : 0))
            .ThenBy(static address => address.IsInCode)
            .ThenBy(static address => address.Address.Query.Count)
            .First(static address => address.Address.Method is not null);

    private bool Belongs(int index, AddressItem address)
    {
        var (first, addresses, _) = _found[^1];
        var isExample = address.IsInCode || IsExample(index);
        if (_hasHeadings && IsTitled(first, index))
        {
            // Below titles of its own an example may still be one of the operation.
            return address.IsInCode && addresses.Exists(known => IsSameOperation(known, address));
        }

        var own = OwnOf(addresses).Address;
        // Below one title an example may come before what it is an example of.
        return (_hasHeadings && !isExample && addresses.All(static each => each.IsInCode))
            || (own.IsSameRoute(address.Address) && (isExample || address.Address.Method is null || address.Address.Method == own.Method))
            || (isExample && (_hasHeadings || own.IsTemplateOf(address.Address)))
            || (_hasHeadings && own.Method == address.Address.Method && own.IsCalledBy(address.Address))
            // An example came before what it is an example of.
            || (addresses.All(each => each.IsInCode || IsExample(_items.IndexOf(each))) && address.Address.IsTemplateOf(own));
    }

    private static bool IsSameOperation(AddressItem known, AddressItem other) =>
        known.Address.Method == other.Address.Method && known.Address.IsSameRoute(other.Address);

    private bool IsTitled(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (IsTitle(_items[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text above it says so.</summary>
    private bool IsExample(int index) =>
        index > 0
        && _items[index - 1] is TextItem text
        && (text.Label?.IsExample == true || (text.Level is null && PageLabel.IsCaption(text.Text)));

    /// <param name="first">Where its first address is.</param>
    /// <param name="before">Where the last address of the section before is: what is above belongs to that.</param>
    private int StartOf(int first, int before)
    {
        var start = first;
        for (var i = first - 1; i > before; i--)
        {
            if (_hasHeadings ? IsTitle(_items[i]) : _items[i] is not TextItem)
            {
                return _hasHeadings ? i : start;
            }

            start = _items[i] is TextItem ? i : start;
        }

        return _hasHeadings ? first : start;
    }

    private static bool IsTitle(PageItem item) => item is TextItem { Level: not null, Label: null };

    /// <param name="First">The item that is its first address.</param>
    /// <param name="Addresses">All of them.</param>
    /// <param name="Alternatives">Those beside the first that are operations as well.</param>
    private sealed record FoundSection(int First, List<AddressItem> Addresses, List<AddressItem> Alternatives);
}
