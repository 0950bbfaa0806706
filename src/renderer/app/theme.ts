import { createTheme, type MantineColorsTuple } from '@mantine/core';
import i18next from 'i18next';

/** Teal around #0B7285, the one accent. Shades 7-9 carry white text at 4.5:1 and more. */
const teal: MantineColorsTuple = [
  '#e6f6f9', '#cfe9ee', '#a3d5de', '#72bfcd', '#4aabbd', '#2b99ad', '#168ba1', '#0b7285', '#095f6f', '#064956',
];

/** Every close button has a name, in the language of the moment. */
const named = () => ({ closeButtonProps: { 'aria-label': i18next.t('close') } });

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 7 },
  colors: { teal },
  fontFamily: "'Inter Variable', 'Inter', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontFamily: "'Inter Variable', 'Inter', system-ui, sans-serif",
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px', lineHeight: '28px' }, h2: { fontSize: '16px', lineHeight: '24px' }, h3: { fontSize: '14px', lineHeight: '20px' } },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Eleven pixels, Mantine's own, is too small to read for long.
    InputWrapper: {
      // Below the field: fields that stand in one row stay in line, whichever of them explains itself.
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: { description: { fontSize: '12px', lineHeight: '16px' } },
    },
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withinPortal: true } },
    // The page itself never scrolls; to lock it would style every element anew, at the opening and at the closing.
    Modal: { defaultProps: () => ({ ...named(), transitionProps: { duration: 100 }, centered: true, lockScroll: false }) },
    Drawer: { defaultProps: () => ({ ...named(), lockScroll: false }) },
    Notification: { defaultProps: named },
    // The placeholder would be a focusable thing inside a menu that is no menu item.
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md', withInitialFocusPlaceholder: false } },
  },
});
