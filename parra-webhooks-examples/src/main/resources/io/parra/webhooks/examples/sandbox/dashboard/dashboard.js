// What neither HTML nor htmx does: copying, picking all or none, counting down, keeping open what was opened, and saying that the sandbox is gone.
(() => {
  'use strict'

  const problem = (sentence) => {
    const said = document.createElement('p')
    said.className = 'notice bad'
    said.textContent = sentence
    document.getElementById('problem').replaceChildren(said)
  }

  const copy = async (button) => {
    const label = button.firstChild
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
      label.textContent = 'Copied'
    } catch (refused) {
      problem('The browser does not let this page copy: mark the text and copy it by hand.')
    }
    setTimeout(() => { label.textContent = 'Copy' }, 1500)
  }

  const check = (button) => {
    const boxes = [...button.closest('fieldset').querySelectorAll('input[type=checkbox]')]
    const on = button.dataset.check === 'all'
      || (button.dataset.check === 'toggle' && boxes.some((box) => !box.checked))
    boxes.forEach((box) => { box.checked = on })
  }

  const show = (root) => root.querySelectorAll('[data-needs-script]').forEach((element) => { element.hidden = false })

  const countDown = () => document.querySelectorAll('time[data-countdown]').forEach((time) => {
    const seconds = Math.ceil((Date.parse(time.dateTime) - Date.now()) / 1000)
    time.title = time.title || time.textContent
    time.textContent = seconds <= 0 ? 'now' : seconds < 120 ? `in ${seconds} s` : `in ${Math.round(seconds / 60)} min`
  })

  // What was opened on the page stays so when the page is brought up to date.
  let opened = []
  const remember = (event) => {
    opened = [...event.target.querySelectorAll('details[id]')].map((details) => [details.id, details.open])
  }
  const restore = () => opened.forEach(([id, open]) => {
    const details = document.getElementById(id)
    if (details) details.open = open
  })

  const live = (on) => {
    document.body.classList.toggle('offline', !on)
    document.querySelectorAll('[data-live]').forEach((element) => { element.textContent = on ? 'Live' : 'Connecting again…' })
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy], [data-check]')
    if (button) (button.dataset.copy ? copy : check)(button)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('textarea')) {
      event.target.form.requestSubmit()
    }
  })
  document.addEventListener('htmx:afterSettle', () => { show(document); countDown() })
  document.addEventListener('htmx:beforeRequest', () => document.getElementById('problem').replaceChildren())
  document.addEventListener('htmx:sendError', () => problem('The sandbox does not answer. Is it still running?'))
  document.addEventListener('htmx:sseBeforeMessage', remember)
  document.addEventListener('htmx:sseMessage', restore)
  document.addEventListener('htmx:sseError', () => live(false))
  document.addEventListener('htmx:sseOpen', () => live(true))
  show(document)
  countDown()
  setInterval(countDown, 1000)
})()
