/** The probes of {@link roundtrip.kit.Doctor}: each looks at one thing of this computer. They are findings, never verdicts. JDK classes only. */
package roundtrip.kit.doctor;
