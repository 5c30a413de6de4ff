// A box to sign in with finger, pen or mouse, on the page where an applicant confirms what was entered. Without this
// script the box is not there and the button confirms all the same.
const INK = '#10202c';
/** Width of the line in CSS pixels. */
const PEN = 2.6;
/** A screen with more pixels than this shows no finer line. */
const MOST_RATIO = 3;
/** A PNG of 150 KB as data URL. */
const LONGEST = 200_000;
/** A tap is a dot, and no signature. */
const SHORTEST = 24;

for (const box of document.querySelectorAll('[data-signing]')) signIn(box);

function signIn(box) {
  const canvas = box.querySelector('canvas');
  const field = box.querySelector('input[name=signature]');
  const clear = box.querySelector('button');
  // Strokes in parts of the box's width, so that they can be drawn again when the phone is turned.
  let strokes = [];
  let stroke = null;

  box.hidden = false;
  clear.hidden = true;
  new ResizeObserver(redraw).observe(canvas);

  // A stroke is no gesture: older phones would move the page, newer ones swallow a tap that comes right after it.
  canvas.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
  canvas.addEventListener('pointerdown', (event) => {
    if (stroke || event.button !== 0) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    stroke = { pointer: event.pointerId, points: [pointOf(event)] };
    strokes.push(stroke.points);
    redraw();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (stroke?.pointer !== event.pointerId) return;
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length > 0 ? events : [event]) stroke.points.push(pointOf(each));
    redraw();
  });
  for (const end of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(end, (event) => {
      if (stroke?.pointer === event.pointerId) stroke = null;
      clear.hidden = strokes.length === 0;
    });
  }
  clear.addEventListener('click', () => {
    strokes = [];
    clear.hidden = true;
    redraw();
    // The button that had the focus is gone.
    box.closest('form').querySelector('[type=submit]').focus({ preventScroll: true });
  });
  box.closest('form').addEventListener('submit', () => {
    field.value = isSigned() ? picture() : '';
  });

  function pointOf(event) {
    const { left, top, width } = canvas.getBoundingClientRect();
    return [(event.clientX - left) / width, (event.clientY - top) / width];
  }

  function isSigned() {
    const width = canvas.clientWidth;
    const lengthOf = (points) =>
      points.slice(1).reduce((sum, [x, y], index) => {
        const [fromX, fromY] = points[index];
        return sum + Math.hypot(x - fromX, y - fromY) * width;
      }, 0);
    return strokes.reduce((sum, points) => sum + lengthOf(points), 0) >= SHORTEST;
  }

  function redraw() {
    drawOn(canvas, Math.min(devicePixelRatio, MOST_RATIO));
  }

  function drawOn(target, ratio) {
    const width = canvas.clientWidth;
    target.width = Math.round(width * ratio);
    target.height = Math.round(canvas.clientHeight * ratio);
    const pen = target.getContext('2d');
    pen.lineWidth = PEN * ratio;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = INK;
    for (const points of strokes) draw(pen, points, width * ratio);
  }

  /** Through the middles of neighbouring points, bent by the points themselves: smooth however fast it was written. */
  function draw(pen, points, scale) {
    const at = ([x, y]) => [x * scale, y * scale];
    const [x, y] = at(points[0]);
    pen.beginPath();
    pen.moveTo(x, y);
    for (let index = 1; index < points.length; index += 1) {
      const [fromX, fromY] = at(points[index - 1]);
      const [toX, toY] = at(points[index]);
      pen.quadraticCurveTo(fromX, fromY, (fromX + toX) / 2, (fromY + toY) / 2);
    }
    pen.lineTo(...at(points.at(-1)));
    pen.stroke();
  }

  /** The signature as PNG, coarser where it would be too large. */
  function picture() {
    const copy = document.createElement('canvas');
    for (const ratio of [2, 1, 0.5]) {
      drawOn(copy, ratio);
      const url = copy.toDataURL('image/png');
      if (url.length <= LONGEST) return url;
    }
    return '';
  }
}
