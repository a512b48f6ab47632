using System.Text.RegularExpressions;
using TikiSpec.Evidence.Blocks;

namespace TikiSpec.Evidence.Reading;

/// <summary>Makes items of blocks.</summary>
internal sealed partial class PageItems
{
    private readonly List<PageItem> _items = [];
    private readonly PageProfile _profile;
    private readonly FieldList _fields;
    private IReadOnlyDictionary<string, AddressItem> _index = new Dictionary<string, AddressItem>();
    private (string Method, int Line)? _methodAbove;
    private (string Method, int Line)? _methodOfTitle;
    private (int Level, PageAddress Path)? _resource;

    private PageItems(PageProfile profile) => (_profile, _fields) = (profile, new FieldList(profile));

    public static List<PageItem> Of(IReadOnlyList<PageBlock> blocks, PageProfile profile)
    {
        var items = new PageItems(profile);
        blocks = [.. blocks.Where(items.Speaks)];
        items._index = AddressTables.IndexOf(blocks);
        for (var i = 0; i < blocks.Count; )
        {
            var count = items._fields.Take(blocks, i);
            if (count == 0)
            {
                items.EndFields();
                items.Add(blocks[i]);
                count = 1;
            }

            i += count;
        }

        items.EndFields();
        return items._items;
    }

    /// <summary>A button that names neither an address nor a status is for the hand alone.</summary>
    private bool Speaks(PageBlock block) =>
        block is not ControlBlock control
        || PageLabel.Of(control.Text, _profile, isProse: false)?.Status is not null
        || PageAddress.In(control.Text, isAnywhere: false) is not null
        || PageAddress.AtEnd(control.Text) is not null
        || PageAddress.Of(control.Text)?.Method is not null;

    private void EndFields()
    {
        if (_fields.End() is { } fields)
        {
            _items.Add(fields);
        }
    }

    private void Add(PageBlock block)
    {
        var before = _methodAbove;
        _methodAbove = null;
        switch (block)
        {
            case TableBlock table:
                _items.AddRange(AddressTables.Read(table, _profile) ?? [new TableItem(table.Line, table)]);
                break;
            case CodeBlock code:
                AddCode(code, before);
                break;
            case HeadingBlock heading:
                AddHeading(heading);
                break;
            case ControlBlock control:
                AddControl(control);
                break;
            case EntryBlock entry:
                AddLine(entry.Line, (entry.Term + " " + entry.Text).TrimEnd(), before);
                break;
            case LineBlock line:
                AddLine(line.Line, line.Text, before);
                break;
        }
    }

    private void AddCode(CodeBlock code, (string Method, int Line)? before)
    {
        var items = CodeItems.Of(code).ToList();
        if (before is { } method && items is [AddressItem { Address.Method: null } bare, ..])
        {
            items[0] = new AddressItem(method.Line, bare.Address.WithMethod(method.Method), IsInCode: false);
        }

        _items.AddRange(items);
    }

    private void AddHeading(HeadingBlock heading)
    {
        _methodOfTitle = null;
        if (PageAddress.MethodAlone(heading.Text) is { } alone)
        {
            _methodAbove = (alone, heading.Line);
            return;
        }

        var label = PageLabel.Of(heading.Text, _profile, isProse: false);
        // `Attributes` may be what a chapter is about.
        _items.Add(
            new TextItem(heading.Line, heading.Text, heading.Level, label is { IsOfFields: true } && heading.Level < 3 ? null : label)
        );
        if (
            (PageAddress.Of(heading.Text) is { Method: not null } own ? own : PageAddress.In(heading.Text, isAnywhere: true)) is { } address
        )
        {
            _items.Add(new AddressItem(heading.Line, address, IsInCode: false));
        }
        else if (AddBracketed(heading))
        {
            // `Pets [/pets]`, and below it `List pets [GET]`.
        }
        else if (_index.TryGetValue(heading.Text, out var listed))
        {
            _items.Add(listed with { Line = heading.Line });
        }
        else if (
            heading.Text.Split(' ', 2) is [var word, _]
            && word.All(char.IsAsciiLetterUpper)
            && PageAddress.MethodAlone(word) is { } method
        )
        {
            // `POST Create a pet`, with the address below it.
            _methodOfTitle = (method, heading.Line);
        }
    }

    /// <summary>A heading with a path in brackets lends it to those below it that have a method.</summary>
    private bool AddBracketed(HeadingBlock heading)
    {
        var (method, path) = PageAddress.InBrackets(heading.Text);
        if (path is not null)
        {
            _resource = (heading.Level, path);
            return true;
        }

        if (_resource is { } known && heading.Level <= known.Level)
        {
            _resource = null;
        }

        if (method is null || _resource is not { } resource)
        {
            return false;
        }

        _items.Add(new AddressItem(heading.Line, resource.Path.WithMethod(method), IsInCode: false));
        return true;
    }

    private void AddControl(ControlBlock control)
    {
        var label = PageLabel.Of(control.Text, _profile, isProse: false);
        if (label?.Status is not null)
        {
            _items.Add(new TextItem(control.Line, control.Text, null, label));
        }
        else if (PageAddress.Of(control.Text) is { Method: not null } whole)
        {
            _items.Add(new AddressItem(control.Line, whole, IsInCode: false));
        }
        else if (PageAddress.In(control.Text, isAnywhere: false) is { } address)
        {
            _items.Add(new AddressItem(control.Line, address, IsInCode: false));
        }
        else if (PageAddress.AtEnd(control.Text) is { } example)
        {
            _items.Add(new AddressItem(control.Line, example, IsInCode: true));
        }
    }

    private void AddLine(int line, string text, (string Method, int Line)? before)
    {
        var bare = WithoutCaption(text);
        if (bare != text && BaseAddress().IsMatch(bare))
        {
            // `url: https://shop.example` says what comes before the path.
            _methodAbove = before;
            return;
        }

        if (PageAddress.MethodAlone(bare) is { } alone)
        {
            if (_items is [.., AddressItem { Address.Method: null } above])
            {
                _items[^1] = above with { Address = above.Address.WithMethod(alone) };
                return;
            }

            _methodAbove = (alone, line);
        }
        else if ((PageAddress.Of(bare) ?? (before is null ? null : PageAddress.OfPath(bare))) is { } address)
        {
            var named = before ?? (address.Method is null ? _methodOfTitle : null);
            _methodOfTitle = null;
            _items.Add(
                named is { } method
                    ? new AddressItem(method.Line, address.WithMethod(method.Method), IsInCode: false)
                    : new AddressItem(line, address, IsInCode: false)
            );
        }
        else if (PageAddress.AllOf(bare) is { Count: > 1 } several)
        {
            _items.AddRange(several.Select(each => new AddressItem(line, each, IsInCode: false)));
        }
        else
        {
            _items.Add(new TextItem(line, text, null, PageLabel.Of(text, _profile, isProse: true)));
            if ((PageAddress.In(text, isAnywhere: false) ?? PageAddress.AtEnd(text)) is { } beside)
            {
                _items.Add(new AddressItem(line, beside, IsInCode: true));
            }
        }
    }

    [GeneratedRegex(@"^https?://[^/\s]+/?$", RegexOptions.CultureInvariant)]
    private static partial Regex BaseAddress();

    /// <summary><c>Method: GET</c> and <c>Request URL: /pets</c> without the words that say what comes.</summary>
    private string WithoutCaption(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var words = colon < 0 ? [] : text[..colon].ToLowerInvariant().Split([' ', '*', '`'], StringSplitOptions.RemoveEmptyEntries);
        return
            words.Length is > 0 and <= 3
            && words.Any(word => _profile.AddressWords.Contains(word) || _profile.MethodWords.Contains(word) || word == "request")
            && words.All(word =>
                _profile.AddressWords.Contains(word)
                || _profile.MethodWords.Contains(word)
                || _profile.FillingWords.Contains(word)
                || _profile.RequestWords.Contains(word)
                || word == "api"
            )
            ? text[(colon + 1)..].Trim(' ', '*', '`')
            : text;
    }
}
