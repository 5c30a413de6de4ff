import { dayNumberOf } from './day.ts';

const RADIANS = Math.PI / 180;
const J2000 = 2_451_545;
const JULIAN_DAY_OF_1970 = 2_440_587.5;
const TROPICAL_YEAR = 365.2422;
const QINGMING_LONGITUDE = 15;
const BEIJING_DAYS = 8 / 24;

/**
 * The day number of 清明: the Beijing date of the moment when the sun's apparent longitude reaches 15° (GB/T 33661).
 * The series (Meeus, Astronomical Algorithms, ch. 25, lower accuracy) is good to a quarter of an hour,
 * and from 1990 to 2150 the moment never comes so near to midnight that this matters.
 */
export function qingming(year: number): number {
  let moment = JULIAN_DAY_OF_1970 + dayNumberOf(year, 4, 5);
  for (let round = 0; round < 5; round += 1) {
    moment += (angleTo(QINGMING_LONGITUDE, solarLongitude(moment)) * TROPICAL_YEAR) / 360;
  }
  const universal = moment - secondsOfEarthRotation(year) / 86_400;
  return Math.floor(universal + BEIJING_DAYS - JULIAN_DAY_OF_1970);
}

/** Apparent longitude of the sun in degrees. @param moment Julian day in dynamical time */
function solarLongitude(moment: number): number {
  const t = (moment - J2000) / 36_525;
  const anomaly = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * RADIANS;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * t) * RADIANS;
  const meanLongitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  return meanLongitude + centre - 0.00569 - 0.00478 * Math.sin(node);
}

/** How many seconds dynamical time is ahead of universal time, as a straight line through 2000 to 2050. */
function secondsOfEarthRotation(year: number): number {
  return 64 + (year - 2000) * 0.5;
}

function angleTo(target: number, from: number): number {
  return ((((target - from + 180) % 360) + 360) % 360) - 180;
}
