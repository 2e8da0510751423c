// unity: 2022.3.62f1
using UnityEngine;
using UnityEngine.InputSystem;
using UnityEngine.UIElements;
using TMPro;

public class Hud : MonoBehaviour
{
    [SerializeField] private UIDocument document;
    [SerializeField] private InputActionReference jump;
    [SerializeField] private TMP_Text score;
    [SerializeField] private ParticleSystem sparks;
    private Label label;
    private InputAction move;
    private int points;

    private void OnEnable()
    {
        VisualElement root = document.rootVisualElement;
        label = root.Q<Label>("score");
        root.Q<UnityEngine.UIElements.Button>("quit").clicked += Application.Quit;
        label.style.color = Color.yellow;
        label.AddToClassList("big");
        label.RegisterCallback<ClickEvent>(evt => Debug.Log(evt.position));
        root.Add(new Toggle("Sound") { value = true });
        root.Find("score"); // fault: unknown-member UnityEngine.UIElements.VisualElement.Find
        label.Write("0"); // fault: unknown-member UnityEngine.UIElements.Label.Write
        jump.action.performed += OnJump;
        jump.action.Enable();
        move = new InputAction("Move", InputActionType.Value);
        move.AddCompositeBinding("2DVector").With("Up", "<Keyboard>/w").With("Down", "<Keyboard>/s");
        move.Enable();
        move.Activate(); // fault: unknown-member UnityEngine.InputSystem.InputAction.Activate
    }

    private void OnDisable()
    {
        jump.action.performed -= OnJump;
        move.Disable();
    }

    private void OnJump(InputAction.CallbackContext context)
    {
        float pressed = context.ReadValue<float>();
        score.text = $"{points += Mathf.RoundToInt(pressed)}";
        score.fontSize = 24f;
        score.ForceMeshUpdate();
        ParticleSystem.MainModule main = sparks.main;
        main.startSpeed = 5f;
        main.startColor = Color.cyan;
        var emission = sparks.emission;
        emission.rateOverTime = 20f;
        sparks.Emit(10);
        sparks.Play();
        sparks.startSize = 2f; // fault: obsolete UnityEngine.ParticleSystem.startSize
        sparks.emissionRate = 3f; // fault: obsolete UnityEngine.ParticleSystem.emissionRate
        sparks.Emit(); // fault: wrong-arguments UnityEngine.ParticleSystem.Emit
        sparks.Restart(); // fault: unknown-member UnityEngine.ParticleSystem.Restart
    }

    private void Update()
    {
        Vector2 direction = move.ReadValue<Vector2>();
        transform.Translate(direction.x * Time.deltaTime, 0f, direction.y * Time.deltaTime);
        if (Keyboard.current.spaceKey.wasPressedThisFrame) label.text = points.ToString();
        if (Mouse.current?.leftButton.isPressed == true) label.visible = !label.visible;
        transform.Translate(); // fault: wrong-arguments UnityEngine.Transform.Translate
        Screen.SetResolution(1280, 720, false);
        Screen.SetResolution(1280); // fault: wrong-arguments UnityEngine.Screen.SetResolution
        Cursor.lockState = CursorLockMode.Locked;
        Cursor.visible = false;
        QualitySettings.SetQualityLevel(2);
    }
}
