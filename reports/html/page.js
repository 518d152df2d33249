// The script of the page: filters the clauses, keeps the filter in the address, opens what a link leads to.
{
  const names = ['q', 'status', 'level', 'operation', 'version']
  const filter = document.getElementById('filter')
  const count = document.getElementById('f-count')
  const clear = document.getElementById('f-clear')
  const none = document.getElementById('none')
  const fields = new Map(
    names.flatMap((name) => {
      const field = document.getElementById(`f-${name}`)
      return field ? [[name, field]] : []
    }),
  )

  /** Every clause of the page with what it is filtered by, made when it is first wanted. */
  let known
  const items = () => {
    known ??= [...document.querySelectorAll('#clauses .c')].map((element) => {
      const group = element.closest('.group')
      const data = { ...group?.dataset, ...element.dataset }
      return {
        element,
        group,
        section: element.closest('.operation'),
        operation: element.closest('.operation').dataset.o,
        status: data.s,
        level: data.l,
        versions: (data.v ?? '').split(' '),
        text: `${element.textContent} ${group?.firstChild.textContent ?? ''}`.toLowerCase(),
      }
    })
    return known
  }

  const wanted = () => {
    const values = [...fields].map(([name, field]) => [name, field.value.trim()])
    return Object.fromEntries(values.filter(([, value]) => value))
  }

  const isLike = (item, { status, level, operation, version }, words) =>
    (!status || item.status === status) &&
    (!level || item.level === level) &&
    (!operation || item.operation === operation) &&
    (!version || item.versions.includes(version)) &&
    words.every((word) => item.text.includes(word))

  /** Shows what is like the filter, and opens the groups that have any of it. */
  const apply = () => {
    const want = wanted()
    const isOn = Object.keys(want).length > 0
    const words = (want.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const seen = new Map()
    let n = 0
    for (const item of items()) {
      const shows = isLike(item, want, words)
      item.element.hidden = !shows
      if (shows) n += 1
      for (const outer of [item.group, item.section])
        if (outer) seen.set(outer, (seen.get(outer) ?? false) || shows)
    }
    for (const [outer, shows] of seen) {
      outer.hidden = !shows
      if (outer.tagName !== 'DETAILS' || isOn === outer.hasAttribute('data-on')) continue
      outer.open = isOn
      outer.toggleAttribute('data-on', isOn)
    }
    count.textContent = isOn
      ? `${n.toLocaleString('en')} of ${items().length.toLocaleString('en')} on this page`
      : `${items().length.toLocaleString('en')} on this page`
    clear.hidden = !isOn
    none.hidden = n > 0
  }

  const keep = () => {
    const hash = new URLSearchParams(wanted()).toString()
    history.replaceState(null, '', `#${hash || 'clauses'}`)
  }

  const fill = (params) => {
    for (const [name, field] of fields) field.value = params.get(name) ?? ''
    apply()
  }

  /** Opens what an address leads to, and takes the filter away where that hides it. */
  const reveal = (id) => {
    const target = document.getElementById(id)
    if (!target) return
    if (target.closest('[hidden]')) fill(new URLSearchParams())
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true
    target.scrollIntoView()
  }

  /** Scrolls a message, and not the page, to what is marked in it. */
  const show = (mark) => {
    const message = mark.closest('pre')
    const below = mark.getBoundingClientRect().bottom - message.getBoundingClientRect().bottom
    if (below > 0) message.scrollTop += below + message.clientHeight / 2
  }

  const read = () => {
    const hash = location.hash.slice(1)
    if (hash.includes('=')) {
      fill(new URLSearchParams(hash))
      document.getElementById('clauses').scrollIntoView()
    } else if (hash) reveal(hash)
  }

  let waiting
  filter.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      apply()
      keep()
    }, 60)
  })
  clear.addEventListener('click', () => {
    fill(new URLSearchParams())
    keep()
    fields.get('q').focus()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')) return
    event.preventDefault()
    fields.get('q').focus()
    filter.scrollIntoView({ block: 'nearest' })
  })
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-f]')
    if (!link) return
    event.preventDefault()
    location.hash = link.dataset.f
  })
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target.open) for (const mark of target.querySelectorAll('pre mark, pre ins')) show(mark)
    },
    true,
  )
  addEventListener('hashchange', read)
  filter.hidden = false
  read()
}
