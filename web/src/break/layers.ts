import type { Choices } from "./choices.ts";

/* Some browsers list their voices a moment after they were first asked for. */
globalThis.speechSynthesis?.getVoices();

/** What can be added to the text on this device. */
export const available = {
  vibration: (): boolean => "vibrate" in navigator,
  voice: (): boolean => localVoice() !== undefined,
};

/** Plays the chosen layers for a line that has come up. */
export function accompany(choices: Choices, text: string): void {
  if (choices.bell) {
    ring();
  }
  if (choices.vibration && available.vibration()) {
    navigator.vibrate(120);
  }
  if (choices.voice) {
    speak(text);
  }
}

/** Ends whatever still sounds. */
export function hush(): void {
  globalThis.speechSynthesis?.cancel();
}

let sound: AudioContext | undefined;

/** A small bell made of three partials that fade; nothing is loaded. */
export function ring(): void {
  sound ??= new AudioContext();
  const start = sound.currentTime + 0.02;
  for (const [frequency, loudness, seconds] of [
    [392, 0.09, 3.2],
    [784.6, 0.035, 2.1],
    [1178, 0.014, 1.2],
  ] as const) {
    const tone = sound.createOscillator();
    const fade = sound.createGain();
    tone.frequency.value = frequency;
    fade.gain.setValueAtTime(0.0001, start);
    fade.gain.exponentialRampToValueAtTime(loudness, start + 0.03);
    fade.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    tone.connect(fade).connect(sound.destination);
    tone.start(start);
    tone.stop(start + seconds);
  }
}

/** Voices that speak over the network would send the words away, so only the device's own are used. */
function localVoice(): SpeechSynthesisVoice | undefined {
  const language = document.documentElement.lang;
  return globalThis.speechSynthesis
    ?.getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

function speak(text: string): void {
  const voice = localVoice();
  if (!voice) {
    return;
  }
  hush();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.85;
  speechSynthesis.speak(utterance);
}
